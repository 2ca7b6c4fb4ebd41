import type { Block, Body } from '../record/Entry.ts';
import {
  CORRECTED_KEYS,
  QUESTION_STATUSES,
  type QuestionAnswer,
  type Question,
} from '../record/entrySchema.ts';
import { citesOf, textsOf } from './citesOf.ts';
import type { Draft } from './draftRecord.ts';
import { placeOf, placeText } from './placeOf.ts';
import { plainWords } from './plainWords.ts';
import { problem, type Problem } from './problem.ts';
import { speakersOf } from './speakersOf.ts';

/** A draft whose words were read. */
export type ReadDraft = Draft & { readonly body: Body };

/** One question made from several records of it, and what differs between them. */
export interface Merged {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
}

interface Piece {
  readonly answer: QuestionAnswer;
  readonly blocks: readonly Block[];
  readonly from: ReadDraft;
}

/**
 * Makes one question of the records that several files have of it. The one with the fullest state
 * gives the facts, and the others what it lacks; every answer is kept, oldest first; wordings that
 * differ are reported with both places.
 */
export function mergeDrafts(records: readonly ReadDraft[]): Merged | undefined {
  const ranked = records.toSorted(byFullness);
  const [first, ...others] = ranked;
  if (!first) return undefined;
  const asked = ranked.find(({ body }) => body.question.length > 0) ?? first;
  const order = [asked, ...ranked.filter((one) => one !== asked)];
  const { pieces, problems } = mergeAnswers(order);
  const body: Body = {
    question: asked.body.question,
    answers: pieces.map(({ blocks }) => blocks),
  };
  const filled = others.reduce<Question>(
    (facts, other) => ({ ...other.facts, ...facts }),
    first.facts,
  );
  const { id } = first.facts;
  const answers = pieces.map(({ answer: { attachments, ...answer }, from }): QuestionAnswer => {
    const source = order.indexOf(from) + 1;
    return { ...answer, ...(source > 1 && { source }), ...(attachments && { attachments }) };
  });
  const persons = new Map(
    ranked.flatMap(({ facts }) => (facts.speakers ?? []).map(({ as, person }) => [as, person])),
  );
  const speakers = speakersOf(body, (printed) => persons.get(printed));
  const cites = citesOf(body, id);
  const corrected = mergeCorrected(ranked);
  const { answers: _answers, speakers: _speakers, cites: _cites, ...rest } = filled;
  const facts: Question = {
    ...rest,
    ...(answers.length > 0 && { answers }),
    ...(speakers.length > 0 && { speakers }),
    ...(cites.length > 0 && { cites }),
    sources: order.flatMap(({ facts: { sources } }) => sources),
    ...(corrected.length > 0 && { corrected }),
  };
  const { body: _body, ...draft } = { ...first, facts, readBody: () => body };
  return { draft, problems: [...problems, ...differences(order)] };
}

/** Whether two records cannot be the same question, whatever their number says. */
export function areDifferentQuestions(a: ReadDraft, b: ReadDraft): boolean {
  const [titleA, titleB] = [a.facts.title, b.facts.title].map((title) => plainWords(title ?? ''));
  const [questionA, questionB] = [a.body.question, b.body.question].map(wordsOf);
  const differ = (one = '', other = '') => one !== '' && other !== '' && one !== other;
  const [memberA, memberB] = [a.facts.member, b.facts.member];
  return differ(questionA, questionB) && (differ(titleA, titleB) || differ(memberA, memberB));
}

/** Fullest state first; of equals the page before the paper, then the later answer. */
function byFullness(a: Draft, b: Draft): number {
  const rank = ({ facts }: Draft) => QUESTION_STATUSES.indexOf(facts.status);
  const latest = ({ facts }: Draft) => facts.answers?.at(-1)?.date ?? '';
  return (
    rank(b) - rank(a) ||
    Number(a.paper) - Number(b.paper) ||
    (latest(a) > latest(b) ? -1 : latest(a) < latest(b) ? 1 : 0)
  );
}

/** All answers, each wording once, holding ones first, then by date. */
function mergeAnswers(records: readonly ReadDraft[]): { pieces: Piece[]; problems: Problem[] } {
  const byWords = new Map<string, Piece>();
  for (const from of records) {
    (from.facts.answers ?? []).forEach((answer, index) => {
      const blocks = from.body.answers[index] ?? [];
      // Without words, the files are all that tells one answer from another.
      const words = wordsOf(blocks) || JSON.stringify(answer.attachments ?? '');
      const known = byWords.get(words);
      const merged = known ? mergeAnswer(known.answer, answer) : answer;
      byWords.set(words, { blocks, from, ...known, answer: merged });
    });
  }
  const all = [...byWords.values()].sort(byAge);
  // That one was given aloud says nothing beside the words of one.
  const told = all.filter(({ answer }) => answer.status !== 'oral' || answer.attachments);
  const pieces = told.length > 0 ? told : all;
  const final = pieces.filter(({ answer }) => answer.status === 'answered');
  const problems = final.slice(1).flatMap((piece, index): Problem[] => {
    const before = final[index];
    if (!before || before.from === piece.from) return [];
    const dated = before.answer.date !== undefined && piece.answer.date !== undefined;
    if (dated && before.answer.date !== piece.answer.date) return [];
    const message = `the answer reads differently in ${placeText(before.from)}; both are kept`;
    return [problem('answers-differ', placeOf(piece.from), message)];
  });
  return { pieces, problems };
}

/** One answer in two records: what the first does not know, the other may, and each may have files. */
function mergeAnswer(known: QuestionAnswer, other: QuestionAnswer): QuestionAnswer {
  const attachments = [...(known.attachments ?? []), ...(other.attachments ?? [])];
  const byText = new Map(attachments.map((one) => [JSON.stringify(one), one]));
  return { ...other, ...known, ...(byText.size > 0 && { attachments: [...byText.values()] }) };
}

/** A paper without a date is taken to be older than a page without one. */
function byAge(a: Piece, b: Piece): number {
  const age = ({ answer: { status, date }, from }: Piece) =>
    `${status === 'holding' ? 0 : 1} ${date ?? (from.paper ? '0' : '9')}`;
  return age(a) < age(b) ? -1 : age(a) > age(b) ? 1 : 0;
}

/** What was corrected in any of the records, with the wrong value of the first that has one. */
function mergeCorrected(records: readonly Draft[]): NonNullable<Question['corrected']> {
  const all = records.flatMap(({ facts }) => facts.corrected ?? []);
  return CORRECTED_KEYS.flatMap((key) => {
    const same = all.filter((one) => one.key === key);
    return same.find(({ recorded }) => recorded !== undefined) ?? same.slice(0, 1);
  });
}

/** Questions and fields that read differently: the first record’s are used, and it is said. */
function differences([first, ...others]: readonly ReadDraft[]): Problem[] {
  if (!first) return [];
  return others.flatMap((other) => {
    const words = [first, other].map(({ body }) => wordsOf(body.question));
    const differ = words[1] !== '' && words[0] !== words[1];
    const names = FIELDS.filter((field) => {
      const [mine, theirs] = [first.facts[field], other.facts[field]];
      return mine !== undefined && theirs !== undefined && plainWords(mine) !== plainWords(theirs);
    });
    const what = [...(differ ? ['question'] : []), ...names];
    if (what.length === 0) return [];
    const message = `${what.join(', ')} read differently in ${placeText(first)}, which is used`;
    return [problem('readings-differ', placeOf(other), message)];
  });
}

const FIELDS = ['title', 'date', 'member', 'group'] as const;

/** The words of a text as they are compared: white space, case and kinds of quotes apart. */
function wordsOf(blocks: readonly Block[]): string {
  return plainWords(blocks.flatMap(textsOf).join(' '));
}
