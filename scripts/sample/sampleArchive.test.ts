import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/record/Entry.ts';
import type { Question } from '../../src/record/entrySchema.ts';
import type { People } from '../../src/record/peopleSchema.ts';
import { readEntry } from '../../src/record/UnreadEntry.ts';
import { peopleFiles } from '../store/reviewedFiles.ts';
import { textsOf } from '../../src/transcript/citesOf.ts';
import { parseTranscript } from '../../src/transcript/parseTranscript.ts';
import type { Problem } from '../../src/transcript/problem.ts';
import { resolveDrafts } from '../../src/transcript/resolveDrafts.ts';
import { sampleArchive, type SampleFile } from './sampleArchive.ts';

/** Who the archive must never name: from the reviewed files, and the one real record's member. */
function realPeople({ aliases, offices }: People): Set<string> {
  return new Set(['andrew-dismore', ...[...aliases, ...offices].map(({ person }) => person)]);
}

function ingest(files: readonly SampleFile[], people: People) {
  const parsed = files.map(({ path, text }) =>
    parseTranscript({ file: `transcripts/${path}`, text }, people),
  );
  const resolved = resolveDrafts(parsed.flatMap(({ drafts }) => drafts));
  const problems: Problem[] = [...parsed.flatMap((one) => one.problems), ...resolved.problems];
  return { entries: resolved.entries.map(readEntry), problems };
}

function question({ facts }: Entry): Question {
  if ('withdrawn' in facts) throw new Error(`${facts.id} is withdrawn`);
  return facts;
}

function wordsOf(blocks: Entry['body']['question']): number {
  return blocks.flatMap(textsOf).join(' ').split(' ').length;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

function yearsOf(files: Iterable<SampleFile>): string[] {
  return [...new Set(Array.from(files, ({ path }) => path.slice(0, 4)))];
}

describe('sampleArchive', () => {
  const files = [...sampleArchive(2000, 7)];
  const many = [...sampleArchive(5000, 1)];
  let people: People;
  let entries: readonly Entry[];
  let facts: readonly Question[];
  let problems: readonly Problem[];

  beforeAll(async () => {
    people = await peopleFiles('tests/record/people');
    ({ entries, problems } = ingest(files, people));
    facts = entries.map(question);
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    expect([...sampleArchive(300, 5)]).toEqual([...sampleArchive(300, 5)]);
    expect([...sampleArchive(300, 5)]).not.toEqual([...sampleArchive(300, 6)]);
  });

  it.each([1, 2, 9, 99, 600, 2000])('gives exactly %i files, each at its own path', (count) => {
    const paths = Array.from(sampleArchive(count, 7), ({ path }) => path);
    expect(new Set(paths).size).toBe(count);
    expect(paths).toHaveLength(count);
  });

  it('covers several years with few questions, and never more than 1950 to 1989', () => {
    expect(yearsOf(sampleArchive(600, 1))).toEqual([
      '1984',
      '1985',
      '1986',
      '1987',
      '1988',
      '1989',
    ]);
    expect(yearsOf(many)).toHaveLength(40);
    expect(yearsOf(many)[0]).toBe('1950');
  });

  it('marks every file as invented and files it by its year', () => {
    for (const { path, text } of files) {
      expect(text.split('\n', 1)).toEqual(['[Invented record]']);
      expect(path).toMatch(/^(19\d\d)\/\1-\d{4}(-\d)?\.txt$/);
    }
  });

  it('is ingested without a problem', () => {
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(files.length);
  });

  it('is ingested as invented, without an address, without a real person', () => {
    const real = realPeople(people);
    for (const one of facts) {
      const named = [one.member, ...[...(one.answers ?? []), ...(one.speakers ?? [])].map(person)];
      expect(one.invented).toBe(true);
      expect(one.sources[0]).not.toHaveProperty('url');
      expect(named.filter((slug) => real.has(slug ?? ''))).toEqual([]);
    }
  });

  it('meets on third Wednesdays from 1950 to 1989, answers received by then included', () => {
    for (const { date = '', meeting, answers = [] } of facts) {
      const day = new Date(date);
      expect([day.getUTCDay(), Math.ceil(day.getUTCDate() / 7)]).toEqual([3, 3]);
      expect(meeting ?? `MQT on ${date}`).toMatch(new RegExp(`^(MQT|Plenary) on ${date}$`));
      for (const dated of [date, ...answers.flatMap((answer) => answer.date ?? [])]) {
        expect(dated >= '1950-01-01' && dated <= '1989-12-31', dated).toBe(true);
      }
    }
  });

  it('has every state, both kinds, groups, series, lists and identical answers', () => {
    const share = (has: (entry: Question) => unknown) => facts.filter(has).length / facts.length;
    expect(share(({ status }) => status === 'answered')).toBeGreaterThan(0.8);
    expect(share(({ status }) => status === 'holding')).toBeGreaterThan(0.02);
    expect(share(({ status }) => status === 'unanswered')).toBeGreaterThan(0.01);
    expect(share(({ status }) => status === 'oral')).toBeGreaterThan(0.005);
    expect(share(({ answers }) => answers?.[0]?.date)).toBeGreaterThan(0.03);
    expect(share(({ supplementaryTo }) => supplementaryTo)).toBeGreaterThan(0.08);
    expect(share(({ group }) => !group)).toBeGreaterThan(0.02);
    expect(share(({ title }) => title?.endsWith(' (2)'))).toBeGreaterThan(0.05);
    expect(share(({ category }) => category)).toBeGreaterThan(0.01);
    expect(new Set(facts.map(({ meetingType }) => meetingType))).toContain('plenary');
    const answers = entries.flatMap(({ body }) => body.answers).map((one) => JSON.stringify(one));
    const long = answers.filter((answer) => answer.length > 500);
    expect(new Set(long).size).toBeLessThan(long.length - 10);
    expect(answers.filter((answer) => answer.includes('"list"')).length).toBeGreaterThan(100);
  });

  it('has answers with one file and with more, at addresses that no one has', () => {
    const files = facts.flatMap(({ answers = [] }) =>
      answers.flatMap(({ attachments }) => (attachments ? [attachments] : [])),
    );
    expect(files.length).toBeGreaterThan(facts.length / 25);
    expect(files.length).toBeLessThan(facts.length / 8);
    const counts = new Set(files.map(({ length }) => length));
    expect([...counts].sort()).toEqual([1, 2, 3]);
    const addresses = files.flat().map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const address of addresses) expect(address).toMatch(/^https:\/\/files\.example\//);
  });

  it('cites questions of the archive mostly, and nothing that is no reference', () => {
    const ids = new Set(facts.map(({ id }) => id));
    const cites = facts.flatMap((one) => one.cites ?? []);
    const absent = cites.filter((id) => !ids.has(id));
    expect(cites.length).toBeGreaterThan(300);
    expect(absent.length).toBeGreaterThan(10);
    expect(absent.length).toBeLessThan(cites.length / 5);
    expect(absent.filter((id) => !/\/[89]\d{3}$/.test(id))).toEqual([]);
  });

  it('ties every supplementary [k + 1] to the question that it follows by its number', () => {
    for (const { kind, id, supplementary, supplementaryTo } of facts) {
      if (kind === 'question') continue;
      expect(id).toBe(`${supplementaryTo ?? ''}-${(supplementary ?? 0) - 1}`);
    }
  });

  it('asks in about 60 words and answers in about 150, at times in very many', () => {
    const given = entries.filter((entry) => question(entry).status === 'answered');
    const answers = given.map(({ body }) => wordsOf(body.answers.flat()));
    const asked = median(entries.map(({ body }) => wordsOf(body.question)));
    expect(asked).toBeGreaterThan(48);
    expect(asked).toBeLessThan(72);
    expect(median(answers)).toBeGreaterThan(120);
    expect(median(answers)).toBeLessThan(180);
    expect(Math.max(...answers)).toBeGreaterThan(1500);
    expect(Math.max(...answers)).toBeLessThan(3100);
  });

  it('uses words as Zipf’s law has it, ever new ones among them', () => {
    const counts = new Map<string, number>();
    for (const { text } of many) {
      for (const [word] of text.toLowerCase().matchAll(/\p{L}[\p{L}’']*/gu)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    const often = [...counts.values()].sort((a, b) => b - a);
    const slope = Math.log((often[9] ?? 0) / (often[4999] ?? 1)) / Math.log(5000 / 10);
    expect(counts.size).toBeGreaterThan(12_000);
    expect(slope).toBeGreaterThan(0.8);
    expect(slope).toBeLessThan(1.6);
  });
});

function person({ person }: { readonly person?: string | undefined }): string | undefined {
  return person;
}
