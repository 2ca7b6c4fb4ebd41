import { address } from '../../src/archive/address.ts';
import type { Archive, Gathering } from '../../src/archive/Archive.ts';
import type { Question } from '../../src/record/entrySchema.ts';
import { schemaAddress } from './jsonSchemas.ts';
import type { ListDocument } from './listDocumentSchema.ts';
import type { PublicArchive } from './PublicArchive.ts';

/** A list that has a file beside its first page. */
export interface QuestionList {
  readonly kind: ListDocument['kind'];
  readonly list: Gathering;
  /** The path of its first page: `/members/ada-penrose/`. */
  readonly path: string;
}

/** The lists that one may want alone: of a member, a meeting, a category and a year. */
export function questionLists({ members, meetings, categories, years }: Archive): QuestionList[] {
  const all = (kind: QuestionList['kind'], root: string, lists: readonly Gathering[]) =>
    lists.map((list) => ({ kind, list, path: `/${root}/${list.key}/` }));
  return [
    ...all('member', 'members', members),
    ...all('meeting', 'meetings', meetings),
    ...all('category', 'categories', categories),
    ...all('year', 'questions', years),
  ];
}

/** The path of the file of a list, below the folder of the site: `members/ada-penrose.json`. */
export function listFilePath(path: string): string {
  return `${path.slice(1, -1)}.json`;
}

/** The file beside the first page of a list: its questions with what is known of each, without their words. */
export function listFile({ kind, list, path }: QuestionList, archive: PublicArchive): string {
  const { siteUrl } = archive;
  const { key, name, questions } = list;
  const document: ListDocument = {
    $schema: schemaAddress('list', siteUrl),
    ...{ kind, key, name },
    addresses: {
      page: address(siteUrl, path),
      json: address(siteUrl, `/${listFilePath(path)}`),
    },
    questions: questions.map((question) => listRow(question, archive)),
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}

/** What a list tells of one question. */
export function listRow(question: Question, { meetingOf, siteUrl }: PublicArchive) {
  const { id, title, kind, invented, date, askedBy, member, organisation, group } = question;
  const last = question.answers?.at(-1);
  return {
    ...{ id, title, kind, invented, date, meetingKey: meetingOf.get(id)?.key },
    ...{ askedBy, member, organisation, group, category: question.category },
    ...{ status: question.status, answeredBy: last?.answeredBy, answerer: last?.person },
    address: address(siteUrl, `/questions/${id}/`),
  };
}
