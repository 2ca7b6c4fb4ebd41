import { describe, expect, test, vi } from 'vitest';
import { buildArchive } from '../archive/buildArchive.ts';
import type { Question } from '../record/entrySchema.ts';
import { dataPage } from './dataPage.ts';

function question(id: string, facts: Partial<Question> = {}): Question {
  return {
    id,
    kind: 'question',
    status: 'answered',
    date: '2018-06-21',
    meetingType: 'mqt',
    answers: [{ status: 'answered', date: '2018-07-03' }],
    sources: [{ file: 'transcripts/a.txt', lines: [2, 9], sha256: '0'.repeat(64) }],
    ...facts,
  };
}

function pageOf(...questions: readonly Question[]) {
  return dataPage(buildArchive(questions, []));
}

describe('the data page', () => {
  test('counts, lists every file with places for its size and sum, and shows one by example', () => {
    const page = pageOf(question('2018/1558'), question('2018/1559'));
    expect(page.standfirst).toMatch(/^2 questions from 1 meeting, /);
    expect(page.files.find(({ path }) => path === 'questions.csv')).toMatchObject({
      href: '/data/questions.csv',
      bytes: '{bytes:questions.csv}',
      sha256: '{sha256:questions.csv}',
    });
    expect(page.beside.map(({ file }) => file.href)).toEqual([
      '/questions/2018/1559.json',
      '/meetings/mqt/2018-06-21.json',
      '/questions/2018.json',
      '/data/references/2018.json',
    ]);
    expect(page.tables.find(({ name }) => name === 'answers')?.files).toEqual([
      { text: 'csv', href: '/data/answers.csv', bytes: '{bytes:answers.csv}' },
      { text: 'parquet', href: '/data/answers.parquet', bytes: '{bytes:answers.parquet}' },
    ]);
    expect(page.standards[0]?.file.href).toBe('/data/akoma-ntoso/mqt/2018-06-21.xml');
  });

  test('tells machines the same, with the days of the records', () => {
    vi.stubEnv('SITE', 'https://example.org');
    expect(pageOf(question('2018/1558')).thing).toMatchObject({
      '@type': 'Dataset',
      url: 'https://example.org/data/',
      temporalCoverage: '2018-06-21/2018-06-21',
      dateModified: '2018-07-03',
      identifier: 'https://example.org/data/',
      creator: { name: 'Greater London Authority' },
    });
    const text = JSON.stringify(pageOf(question('2018/1558')));
    expect(text).toContain('"contentUrl":"https://example.org/data/questions.csv"');
    expect(text).toContain('curl https://example.org/questions/2018/1558.json');
  });

  test('says whose words they are, and of what is invented that it is', () => {
    const real = pageOf(question('2018/1558'));
    expect(real.rights.join()).toContain('Greater London Authority');
    expect(real.page.invented).toBe(false);
    const invented = pageOf(question('1978/1151', { invented: true }));
    expect(invented.rights.join()).not.toContain('Greater London Authority');
    expect(invented.rights.join()).toContain('every record is made up');
    expect(JSON.stringify(invented.thing)).not.toContain('London');
    const mixed = pageOf(question('2018/1558'), question('1978/1151', { invented: true }));
    expect(mixed.rights.join()).toContain('Some records are made up');
    expect(mixed.page.invented).toBe(true);
  });

  test('of an empty archive shows nothing by example', () => {
    const page = pageOf();
    expect(page.beside).toEqual([]);
    expect(page.standards.map(({ text }) => text)).not.toContain('Akoma Ntoso');
  });

  test('says where its addresses are not whole', () => {
    vi.stubEnv('SITE', undefined);
    expect(pageOf(question('2018/1558')).addressUnknown).toBe(true);
    vi.stubEnv('SITE', 'https://example.org');
    expect(pageOf(question('2018/1558')).addressUnknown).toBe(false);
  });
});
