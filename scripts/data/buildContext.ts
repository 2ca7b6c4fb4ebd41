import { isQuestion, type EntryFacts, type Withdrawn } from '../../src/record/entrySchema.ts';
import { meetingTypes } from '../../src/record/meetingTypes.ts';
import type { Office } from '../../src/record/peopleSchema.ts';
import { compareIds } from '../../src/record/reference.ts';
import type { DataContext } from './DataContext.ts';
import { gatherPeople } from './gatherPeople.ts';
import { smallFacts, type SmallFacts } from './SmallFacts.ts';

/**
 * Indexes the facts of all entries. Linear in their number, but for sorting.
 * @param siteUrl the public address of the site, or the empty string.
 * @param offices who held an office, reviewed by hand: names those whom no record names.
 */
export function buildContext(
  entries: Iterable<EntryFacts>,
  siteUrl: string,
  offices: readonly Office[] = [],
): DataContext {
  const questions: SmallFacts[] = [];
  const withdrawn: Withdrawn[] = [];
  for (const facts of entries) {
    if (isQuestion(facts)) questions.push(smallFacts(facts));
    else withdrawn.push(structuredClone(facts));
  }
  questions.sort(byId);
  const invented = questions.filter((question) => question.invented).length;
  return {
    siteUrl: siteUrl === '' ? '' : siteUrl.replace(/\/?$/, '/'),
    questions,
    withdrawn: withdrawn.sort(byId),
    byId: new Map(questions.map((question) => [question.id, question])),
    citing: citingOf(questions),
    meetingOf: meetingKeys(questions),
    invented: invented === 0 ? 'none' : invented === questions.length ? 'all' : 'some',
    people: gatherPeople(questions, offices),
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareIds(a.id, b.id);
}

function citingOf(questions: readonly SmallFacts[]): Map<string, string[]> {
  const citing = new Map<string, string[]>();
  for (const { id, cites = [] } of questions) {
    for (const cited of cites) {
      const list = citing.get(cited);
      if (list) list.push(id);
      else citing.set(cited, [id]);
    }
  }
  return citing;
}

function meetingKeys(questions: readonly SmallFacts[]): Map<string, string> {
  const types = meetingTypes(questions);
  return new Map(
    questions.flatMap(({ id, date }) => (date ? [[id, `${types.get(id)}/${date}`] as const] : [])),
  );
}
