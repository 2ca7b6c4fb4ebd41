import type { Archive } from '../archive/Archive.ts';
import { QUESTION_STATUSES, type Question } from '../record/entrySchema.ts';
import { STATUS_NAMES } from '../record/wording.ts';
import { link } from './address.ts';
import type { Fact } from './Fact.ts';
import { pageHead, type PageHead } from './PageHead.ts';
import { recordView, type RecordView } from './questionPage.ts';

/** The page that says what each part of a record is. */
interface ReadingPage {
  readonly page: PageHead;
  /** A record of the archive, and what its parts are; absent where none has the parts that most have. */
  readonly shown?: { readonly record: RecordView; readonly parts: readonly Fact[] };
  /** What a question can be, and what that means. */
  readonly statuses: readonly Fact[];
}

/** The page “How to read a record”, with a record of the archive itself. */
export function readingPage(archive: Archive): ReadingPage {
  const question = typicalQuestion(archive);
  return {
    page: pageHead(archive, {
      title: 'How to read a record',
      description: 'What each part of a question’s page is, shown with one of its records.',
      path: '/how-to-read/',
      trail: [{ text: 'About', href: link('/about/') }],
      invented: question?.invented ?? false,
    }),
    ...(question && { shown: shownOf(archive, question) }),
    statuses: QUESTION_STATUSES.toReversed().map((status) => ({
      label: STATUS_NAMES[status],
      values: [{ text: STATUS_MEANINGS[status] }],
    })),
  };
}

/** So many lines of raw text are read through at once. */
const SHORT = 40;

/** A short question with one full answer, and all that most records tell: the first one, a real one if there is any. */
function typicalQuestion({ questions }: Archive): Question | undefined {
  const typical = questions.filter(
    ({ kind, status, askedBy, organisation, askedOf, date, answers, sources: [source] }) =>
      kind === 'question' &&
      status === 'answered' &&
      [askedBy, organisation, askedOf, date, answers?.[0]?.answeredBy].every(Boolean) &&
      answers?.length === 1 &&
      source !== undefined &&
      source.lines[1] - source.lines[0] < SHORT,
  );
  return typical.find(({ invented }) => !invented) ?? typical[0];
}

function shownOf(archive: Archive, question: Question): NonNullable<ReadingPage['shown']> {
  const record = recordView(archive, question);
  const facts = [...record.question, ...record.answers.flatMap((answer) => answer.facts)];
  const parts = facts.map((fact): Fact => {
    const note = MEANINGS.get(fact.label);
    return { ...fact, ...(note && { note }) };
  });
  return { record, parts };
}

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['Asked by', 'The member who asked the question, with a link to all of that member’s questions.'],
  ['Group', 'The party group that the record gives for the member.'],
  ['Asked of', 'Who was asked.'],
  ['Meeting', 'The meeting at which it was asked, with a link to all questions from that meeting.'],
  ['Session', 'The part of the meeting, where the record names one.'],
  ['Session date', 'The day of the meeting.'],
  ['Category', 'The subject that the record files it under.'],
  ['Reference', 'The year and number by which the question is cited. They are its address, too.'],
  ['Answered by', 'Who answered.'],
  ['Status', 'What became of the question: see below.'],
  ['Date answered', 'The day of the answer. Many answers come in writing after the meeting.'],
]);

const STATUS_MEANINGS: Readonly<Record<Question['status'], string>> = {
  answered: 'The record contains the answer.',
  holding: 'The record says that an answer will follow. Once it does, both are shown.',
  oral: 'The record says only that the question was answered at the meeting.',
  'withdrawn-by-asker': 'The member withdrew the question before it was answered.',
  unanswered: 'The record contains no answer.',
};
