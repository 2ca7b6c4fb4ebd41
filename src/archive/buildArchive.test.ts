import { describe, expect, test } from 'vitest';
import type { Question } from '../record/entrySchema.ts';
import { buildArchive } from './buildArchive.ts';

const SOURCE = {
  file: 'transcripts/a.txt',
  lines: [2, 9] as [number, number],
  sha256: '0'.repeat(64),
};

/** An invented question, with what a test is about. */
function question(facts: Partial<Question> & Pick<Question, 'id'>): Question {
  return { kind: 'question', status: 'answered', invented: true, sources: [SOURCE], ...facts };
}

describe('meetings', () => {
  const mqt = { date: '1978-05-17', meeting: 'MQT on 1978-05-17', meetingType: 'mqt' } as const;

  test('hold the questions of a type and day, in the order of their numbers', () => {
    const archive = buildArchive(
      [question({ id: '1978/1152', ...mqt }), question({ id: '1978/0999', ...mqt })],
      [],
    );
    expect(archive.meetings).toHaveLength(1);
    expect(archive.meetings[0]).toMatchObject({ key: 'mqt/1978-05-17', name: 'MQT on 1978-05-17' });
    expect(archive.meetings[0]?.questions.map(({ id }) => id)).toEqual(['1978/0999', '1978/1152']);
  });

  test('a question without a type takes its parent’s', () => {
    const archive = buildArchive(
      [
        question({ id: '1978/1151', ...mqt }),
        question({ id: '1978/2000', date: mqt.date, meetingType: 'plenary' }),
        question({
          id: '1978/1151-1',
          date: mqt.date,
          kind: 'supplementary',
          supplementaryTo: '1978/1151',
        }),
      ],
      [],
    );
    expect(archive.meetingOf.get('1978/1151-1')?.key).toBe('mqt/1978-05-17');
  });

  test('else that of the one meeting of its day, else “other”', () => {
    const day = question({ id: '1978/1151', ...mqt });
    const bare = question({ id: '1978/1160', date: mqt.date });
    const plenary = question({ id: '1978/2000', date: mqt.date, meetingType: 'plenary' });
    expect(buildArchive([day, bare], []).meetingOf.get(bare.id)?.type).toBe('mqt');
    expect(buildArchive([day, plenary, bare], []).meetingOf.get(bare.id)?.type).toBe('other');
    expect(buildArchive([bare], []).meetingOf.get(bare.id)?.type).toBe('other');
  });

  test('a question without a date is in none', () => {
    expect(buildArchive([question({ id: '1978/0001' })], []).meetings).toEqual([]);
  });
});

test('a member is called by the form printed most often', () => {
  const member = 'ruth-oyelaran';
  const forms = ['Dr Ruth Oyelaran', 'Ruth Oyelaran', 'Dr Ruth Oyelaran'];
  const questions = forms.map((askedBy, index) =>
    question({ id: `1978/000${index}`, member, askedBy }),
  );
  expect(buildArchive(questions, []).members).toMatchObject([
    { key: member, name: 'Dr Ruth Oyelaran' },
  ]);
});

test('an archive knows whether all, some or none of it is invented', () => {
  const invented = question({ id: '1978/0001' });
  const { invented: _, ...real } = question({ id: '2018/0001' });
  expect(buildArchive([invented], []).invented).toBe('all');
  expect(buildArchive([invented, real], []).invented).toBe('some');
  expect(buildArchive([real], []).invented).toBe('none');
});

test('supplementaries follow their parent in the order of their printed number', () => {
  const facts = { kind: 'supplementary', supplementaryTo: '1978/1151' } as const;
  const archive = buildArchive(
    [
      question({ id: '1978/1151-1', supplementary: 9, ...facts }),
      question({ id: '1978/1151-7', supplementary: 2, ...facts }),
      question({ id: '1978/1151' }),
    ],
    [],
  );
  const order = archive.supplementaries.get('1978/1151')?.map(({ id }) => id);
  expect(order).toEqual(['1978/1151-7', '1978/1151-1']);
});
