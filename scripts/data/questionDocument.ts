import type { Archive } from '../../src/archive/Archive.ts';
import type { PlacedBlock } from '../../src/record/placedBlocks.ts';
import { compareIds } from '../../src/record/reference.ts';
import type { Section } from '../../src/record/Section.ts';
import { speechesOf, type Speech } from '../../src/record/speechesOf.ts';
import {
  address,
  questionDataPath,
  questionPath,
  versionDataPath,
  versionPath,
} from '../../src/archive/address.ts';
import { wordsDigest } from '../../src/archive/wordsDigest.ts';
import { schemaAddress } from './jsonSchemas.ts';
import type { PublicArchive } from './PublicArchive.ts';
import type { QuestionDocument, TextBlock, TextSpeech } from './questionDocumentSchema.ts';
import type { QuestionEntry } from './QuestionEntry.ts';

/** A question as it was. */
export interface QuestionVersion extends QuestionEntry {
  /** The day that it was current until. */
  readonly until: string;
}

/**
 * The data of one question as its own JSON file has it.
 * @param versions earlier ones, oldest first.
 */
export function questionDocument(
  entry: QuestionEntry | QuestionVersion,
  archive: PublicArchive,
  versions: readonly QuestionVersion[],
): QuestionDocument {
  const { facts, sections } = entry;
  const until = 'until' in entry ? entry.until : undefined;
  // An earlier version may have had another day.
  const held = archive.meetingOf.get(facts.id);
  const meeting = held?.date === facts.date ? held : undefined;
  return {
    $schema: schemaAddress('question', archive.siteUrl),
    ...facts,
    ...(meeting && { meetingType: meeting.type, meetingKey: meeting.key }),
    addresses: until
      ? versionAddresses(facts.id, until, archive)
      : addressesOf(facts.id, archive.siteUrl),
    text: sections.map((section) => partOf(section, facts.speakers)),
    wordsSha256: wordsDigest(facts.title, sections),
    ...(until && { until }),
    ...(versions.length > 0 && { versions: versions.map((one) => versionOf(one, archive)) }),
    references: {
      cites: (facts.cites ?? []).map((id) => citedOf(id, archive)),
      citedBy: citingIds(facts.id, archive).map((id) => ({ id, path: questionPath(id) })),
    },
  };
}

/** Where the page of a question and the file beside it stand. */
export function addressesOf(id: string, siteUrl: string) {
  const of = (path: string) => address(siteUrl, path);
  return {
    page: of(questionPath(id)),
    json: of(`/questions/${id}.json`),
  };
}

function versionAddresses(id: string, until: string, { siteUrl }: PublicArchive) {
  return {
    page: address(siteUrl, versionPath(id, until)),
    json: address(siteUrl, versionDataPath(id, until)),
    present: address(siteUrl, questionDataPath(id)),
  };
}

function versionOf({ facts, sections, until }: QuestionVersion, archive: PublicArchive) {
  const { page, json } = versionAddresses(facts.id, until, archive);
  return { until, wordsSha256: wordsDigest(facts.title, sections), page, json };
}

/** The ids of the questions that cite one, in order. */
export function citingIds(id: string, { citing }: Archive): string[] {
  return (citing.get(id) ?? []).map((question) => question.id).sort(compareIds);
}

function citedOf(id: string, { byId }: PublicArchive) {
  const held = byId.has(id);
  return { id, held, ...(held && { path: questionPath(id) }) };
}

type Speakers = QuestionEntry['facts']['speakers'];

function partOf(section: Section, speakers: Speakers) {
  const { id, heading, answer } = section;
  return {
    id,
    heading,
    ...(answer !== undefined && { answer: answer + 1 }),
    content: speechesOf(section).flatMap((speech) => speechOf(speech, speakers)),
  };
}

function speechOf({ speaker, blocks }: Speech, speakers: Speakers): (TextBlock | TextSpeech)[] {
  const content = blocks.map(blockOf);
  if (speaker === undefined) return content;
  const person = speakers?.find(({ as }) => as === speaker)?.person;
  return [{ type: 'speech', speaker, ...(person && { person }), content }];
}

function blockOf({ id, block }: PlacedBlock): TextBlock {
  if (block.type === 'list') {
    const { mark, items } = block;
    return { type: 'list', id, ...(mark && { mark }), items };
  }
  if (block.type === 'table') return { type: 'table', id, rows: block.rows };
  return { type: 'paragraph', id, text: block.text };
}
