import type { Archive } from '../../src/archive/Archive.ts';
import type { PlacedBlock } from '../../src/record/placedBlocks.ts';
import { compareIds } from '../../src/record/reference.ts';
import type { Section } from '../../src/record/Section.ts';
import { speechesOf, type Speech } from '../../src/record/speechesOf.ts';
import { address, questionPath } from '../../src/archive/address.ts';
import type { PublicArchive } from './PublicArchive.ts';
import type { QuestionDocument, TextBlock, TextSpeech } from './questionDocumentSchema.ts';
import type { QuestionEntry } from './QuestionEntry.ts';

/** The data of one question as its own JSON file has it. */
export function questionDocument(entry: QuestionEntry, archive: PublicArchive): QuestionDocument {
  const { facts, sections } = entry;
  const meeting = archive.meetingOf.get(facts.id);
  return {
    ...facts,
    ...(meeting && { meetingType: meeting.type, meetingKey: meeting.key }),
    addresses: addressesOf(facts.id, archive.siteUrl),
    text: sections.map((section) => partOf(section, facts.speakers)),
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
  if (block.type === 'list') return { type: 'list', id, items: block.items };
  if (block.type === 'table') return { type: 'table', id, rows: block.rows };
  return { type: 'paragraph', id, text: block.text };
}
