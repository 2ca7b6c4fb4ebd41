import type { Archive } from '../archive/Archive.ts';
import type { QuestionAnswer, Question, Withdrawn } from '../record/entrySchema.ts';
import { citation, type Citation } from '../record/citation.ts';
import { citedAs } from '../record/citedAs.ts';
import { headingOf } from '../record/headingOf.ts';
import { holderOf } from '../record/holderOf.ts';
import { isEarlierAnswer } from '../record/isEarlierAnswer.ts';
import { longDate } from '../record/longDate.ts';
import { slug } from '../record/slug.ts';
import { counted, KIND_NAMES, meetingName, STATUS_NAMES } from '../record/wording.ts';
import { siteConfig } from '../site.config.ts';
import { questionDataPath, questionPath } from '../archive/address.ts';
import { absolute, link } from './address.ts';
import { attachmentView, type AttachmentView } from './attachmentView.ts';
import { hasFeed } from './feedPaths.ts';
import { fact, type Fact, type FactValue } from './Fact.ts';
import { hasPage } from '../archive/hasPage.ts';
import type { Link } from './Link.ts';
import { hereFacts } from './hereFacts.ts';
import { listItem, type ListItem } from './ListItem.ts';
import { pageHead, type PageHead } from './PageHead.ts';
import { questionMeta, type QuestionMeta } from './questionMeta.ts';
import { referencesOf, type ReferenceList } from './referencesOf.ts';
import { withCorrection } from './withCorrection.ts';

/** One answer of a record, as its part of the page shows it. */
interface AnswerView {
  readonly facts: readonly Fact[];
  readonly attachments?: readonly AttachmentView[];
  /** For an answer that is folded under the last one: whether it is known to be earlier, and what it was. */
  readonly summary?: {
    readonly label: 'Earlier answer' | 'Another answer';
    readonly text: string;
    readonly datetime?: string;
    /** Absent for a full answer. */
    readonly status?: string;
  };
}

/** A record as a page shows it, its words apart. */
export interface RecordView {
  readonly id: string;
  readonly href: string;
  readonly kind: string;
  readonly parent?: Link;
  readonly heading: string;
  readonly question: readonly Fact[];
  /** Oldest first; the last one is the answer. Empty where none is printed. */
  readonly answers: readonly AnswerView[];
  /** What stands in place of an answer where none is printed. */
  readonly noAnswer?: { readonly facts: readonly Fact[]; readonly note: string };
  /** Ids of cited questions that have a page here, withdrawn ones among them. */
  readonly held: readonly string[];
  /** Pages of speakers by printed name. */
  readonly speakers: readonly (readonly [printed: string, href: string])[];
  readonly quoted: Quoted;
}

/** How a paragraph is cited: who said it, in what, and where that stands. */
export interface Quoted {
  readonly askedBy?: string;
  /** Who gave each answer, with the holder of an office as our addition. */
  readonly answeredBy: readonly (string | undefined)[];
  /** The question, without its address. */
  readonly source: string;
  /** The public address of the page; left out where that is not known. */
  readonly url?: string;
}

/** All that the page of a question shows, its words apart: those are read when it is rendered. */
interface QuestionPage {
  readonly page: PageHead;
  readonly record: RecordView;
  readonly thread: readonly ListItem[];
  readonly references: readonly ReferenceList[];
  readonly citation: Citation;
  readonly meta: QuestionMeta;
  readonly source: readonly Fact[];
  /** The address of the record as JSON, beside its page. */
  readonly data: string;
  /** Where an error can be reported, if the site has a contact. */
  readonly report?: string;
  readonly previous?: NumberedLink;
  readonly next?: NumberedLink;
}

/** The way to a question with its number. */
interface NumberedLink extends Link {
  readonly number: string;
}

/** The page of a question that was taken down: its address, the date and the reason. */
export interface WithdrawnPage {
  readonly page: PageHead;
  readonly id: string;
  readonly date: FactValue;
  readonly reason: string;
}

/** The page of one question. @param words the SHA-256 of its words. */
export function questionPage(archive: Archive, question: Question, words: string): QuestionPage {
  const { id } = question;
  const heading = headingOf(question);
  const page = pageHead(archive, {
    title: `${heading}, ${id}`,
    description: describe(question),
    path: questionPath(id),
    trail: trailOf(id),
    crumb: id,
    ...(hasFeed(archive, question) && { feed: questionPath(id) }),
    follow: questionPath(id),
    invented: question.invented ?? false,
  });
  const { contact } = page.site;
  const url = absolute(questionPath(id));
  const subject = encodeURIComponent(`Error in record ${id}`);
  const record = recordView(archive, question);
  return {
    page,
    record: { ...record, question: [...record.question, ...hereFacts(archive, id)] },
    thread: threadOf(archive, question),
    references: referencesOf(archive, question),
    citation: citation(question, siteConfig(question.invented ?? false), {
      words,
      ...(url && { url }),
    }),
    meta: questionMeta(archive, question),
    source: [...sourceFacts(question), ...fact('SHA-256 of the words', { text: words })],
    data: link(questionDataPath(id)),
    ...(contact && { report: `mailto:${contact}?subject=${subject}` }),
    ...neighbours(archive, id),
  };
}

/**
 * A record for its own page, and for the home page of an archive that has no other.
 * @param path of the page that its paragraphs have their addresses on.
 */
export function recordView(
  archive: Archive,
  question: Question,
  path = questionPath(question.id),
): RecordView {
  const { id, kind, status, answers = [], cites = [], supplementaryTo } = question;
  const parent = supplementaryTo === undefined ? undefined : archive.byId.get(supplementaryTo);
  const state = fact('Status', { text: STATUS_NAMES[status] });
  return {
    id,
    href: link(questionPath(id)),
    kind: `${KIND_NAMES[kind]} ${id}`,
    ...(parent && {
      parent: {
        text: `question ${parent.id}, ${headingOf(parent)}`,
        href: link(questionPath(parent.id)),
      },
    }),
    heading: headingOf(question),
    question: questionFacts(archive, question),
    answers: answers.map((answer, index) => answerView(archive, question, answer, index)),
    ...(answers.length === 0 && {
      noAnswer: {
        facts: state,
        note: NO_ANSWER[status] ?? 'The record contains no answer.',
      },
    }),
    held: cites.filter((cited) => hasPage(archive, cited)),
    speakers: (question.speakers ?? []).flatMap(({ as, person }) =>
      person && archive.memberBySlug.has(person)
        ? [[as, link(`/members/${person}/`)] as const]
        : [],
    ),
    quoted: quotedFrom(archive, question, absolute(path)),
  };
}

function quotedFrom(archive: Archive, question: Question, url: string | undefined): Quoted {
  const { askedBy, answers = [] } = question;
  const names = answers.map(({ answeredBy }) => {
    if (answeredBy === undefined) return undefined;
    const { text, ours } = withHolder(archive, question, answeredBy);
    return ours ? `${text} ${ours}` : text;
  });
  return {
    ...(askedBy && { askedBy }),
    answeredBy: names,
    source: citedAs(question),
    ...(url && { url }),
  };
}

/** What stands in an answer’s place where the record tells why it has none. */
const NO_ANSWER: Readonly<Partial<Record<Question['status'], string>>> = {
  oral: 'The record says only “Oral response”: the question was answered at the meeting.',
  'withdrawn-by-asker':
    'The record says only “Question withdrawn”: the member withdrew the question.',
};

/** The page of a withdrawn record. */
export function withdrawnPage(archive: Archive, { id, withdrawn }: Withdrawn): WithdrawnPage {
  const title = `Question ${id} was withdrawn`;
  const page = pageHead(archive, {
    title,
    description: title,
    path: questionPath(id),
    trail: trailOf(id),
    crumb: id,
    feed: questionPath(id),
  });
  const date = { text: longDate(withdrawn.date), datetime: withdrawn.date };
  return { page, id, date, reason: withdrawn.reason };
}

/** The way to a question through the lists of the site. */
export function trailOf(id: string): Link[] {
  const year = id.slice(0, 4);
  return [
    { text: 'Questions', href: link('/questions/') },
    { text: year, href: link(`/questions/${year}/`) },
  ];
}

function describe({ id, askedBy, askedOf, date, status }: Question): string {
  const who = askedBy ? ` by ${askedBy}` : '';
  const whom = askedOf ? ` to ${askedOf.map(inSentence).join(' and ')}` : '';
  const when = date ? ` on ${longDate(date)}` : '';
  return `Question ${id}${who}${whom}${when}. ${STATUS_NAMES[status]}.`;
}

/** An office as it stands within a sentence: `the Mayor`. */
function inSentence(printed: string): string {
  return printed.replace(/^The /, 'the ');
}

function questionFacts(archive: Archive, question: Question): Fact[] {
  const { id, reference, date, askedBy, member, organisation, group, askedOf = [] } = question;
  // An earlier version may have had another day.
  const held = archive.meetingOf.get(id);
  const meeting = held?.date === date ? held : undefined;
  const ours = withCorrection.bind(undefined, question);
  const categoryPath = listPath(
    'categories',
    slug(question.category ?? ''),
    archive.categoryBySlug,
  );
  return [
    ...fact(
      'Asked by',
      ours('askedBy', pageLink(askedBy, listPath('members', member, archive.memberBySlug))),
    ),
    ...fact(
      'Group',
      ours('organisation', pageLink(organisation, listPath('groups', group, archive.groupBySlug))),
    ),
    ...fact('Asked of', ...askedOf.map((printed) => withHolder(archive, question, printed))),
    ...fact(
      'Meeting',
      ours(
        'meeting',
        pageLink(
          question.meeting ?? (meeting && meetingName(meeting)),
          meeting && `/meetings/${meeting.key}/`,
        ),
      ),
    ),
    ...fact('Session', question.session ? { text: question.session } : undefined),
    ...fact(
      'Session date',
      ours('date', date ? { text: longDate(date), datetime: date } : undefined),
    ),
    ...fact('Category', ours('category', pageLink(question.category, categoryPath))),
    ...fact('Reference', reference === undefined ? undefined : { text: reference }),
  ];
}

/** The path of a list, if there is one: who asked an earlier version may have asked nothing that stands now. */
function listPath(
  root: string,
  key: string | undefined,
  lists: ReadonlyMap<string, unknown>,
): string | undefined {
  return key && lists.has(key) ? `/${root}/${key}/` : undefined;
}

function pageLink(text: string | undefined, path: string | undefined): FactValue | undefined {
  return text === undefined ? undefined : { text, ...(path && { href: link(path) }) };
}

/** An office as printed, with its holder on that day as our addition, and the page of whoever answered. */
function withHolder(
  { offices, answererBySlug }: Archive,
  { invented, date }: Question,
  text: string,
  person?: string,
): FactValue {
  const path = listPath('answerers', person, answererBySlug);
  const holder = invented ? undefined : holderOf(text, date, offices);
  return {
    text,
    ...(path && { href: link(path) }),
    ...(holder && { ours: `(${holder.name} at the time)` }),
  };
}

function answerView(
  archive: Archive,
  question: Question,
  answer: QuestionAnswer,
  index: number,
): AnswerView {
  const { answeredBy, person, date, status } = answer;
  const answers = question.answers ?? [];
  const latest = index === answers.length - 1;
  const facts = [
    ...fact(
      'Answered by',
      answeredBy ? withHolder(archive, question, answeredBy, person) : { text: 'Not given' },
    ),
    ...fact('Status', { text: STATUS_NAMES[status] }),
    ...fact('Date answered', date ? answerDate(question.date, date) : { text: 'Not given' }),
  ];
  const attachments = answer.attachments?.map(attachmentView);
  const view = { facts, ...(attachments && { attachments }) };
  if (latest) return view;
  const text = date ? longDate(date) : 'undated';
  const label = isEarlierAnswer(answers, index) ? 'Earlier answer' : 'Another answer';
  const summary = {
    ...({ label, text } as const),
    ...(date && { datetime: date }),
    ...(status === 'holding' && { status: 'holding answer' }),
  };
  return { ...view, summary };
}

/** The date with the days since the meeting as our addition: they are not in the record. */
function answerDate(meeting: string | undefined, date: string): FactValue {
  const days = meeting ? Math.round((Date.parse(date) - Date.parse(meeting)) / DAY) : -1;
  const after =
    days === 0 ? 'on the day of the meeting' : `${counted(days, 'day')} after the meeting`;
  return { text: longDate(date), datetime: date, ...(days >= 0 && { ours: `(${after})` }) };
}

const DAY = 86_400_000;

/** The question and what was asked with it, or nothing where it stands alone. */
function threadOf(archive: Archive, question: Question): ListItem[] {
  const parent = archive.byId.get(question.supplementaryTo ?? question.id) ?? question;
  const supplementaries = archive.supplementaries.get(parent.id) ?? [];
  if (supplementaries.length === 0) return [];
  return [parent, ...supplementaries].map((one) => listItem(archive, one, 'member'));
}

/** Where the raw text of a question stands. */
export function sourceFacts({ sources, invented }: Question): Fact[] {
  return sources.flatMap(({ file, lines: [first, last], sha256, url }) => [
    ...fact('File', { text: `${file}, lines ${first} to ${last}` }),
    ...fact('SHA-256', { text: sha256 }),
    ...fact(
      'Original page',
      invented
        ? { text: 'None (fictional record)' }
        : { text: url ?? 'Not recorded', ...(url && { href: url }) },
    ),
  ]);
}

function neighbours(archive: Archive, id: string): Pick<QuestionPage, 'previous' | 'next'> {
  const beside = archive.neighbours.get(id);
  const to = (neighbour: Question | undefined) =>
    neighbour && {
      text: headingOf(neighbour),
      href: link(questionPath(neighbour.id)),
      number: neighbour.id,
    };
  const [previous, next] = [to(beside?.previous), to(beside?.next)];
  return { ...(previous && { previous }), ...(next && { next }) };
}
