import type { Archive } from '../../src/archive/Archive.ts';
import { entryParts, type EntryPart } from '../../src/record/entryParts.ts';
import { compareIds } from '../../src/record/reference.ts';
import { address, questionPath } from '../../src/archive/address.ts';
import type { PublicArchive } from './PublicArchive.ts';
import { gatherSpeeches, type PlacedBlock, type Speech } from './gatherSpeeches.ts';
import type { QuestionDocument, TextBlock, TextSpeech } from './questionDocumentSchema.ts';
import type { QuestionEntry } from './StoredEntry.ts';

/** The data of one question as its own JSON file has it. */
export function questionDocument(entry: QuestionEntry, archive: PublicArchive): QuestionDocument {
  const { facts } = entry;
  return {
    ...facts,
    addresses: addressesOf(facts.id, archive.siteUrl),
    text: entryParts(entry).map((part) => sectionOf(part, facts.speakers)),
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

function sectionOf({ id, heading, blocks, answer }: EntryPart, speakers: Speakers) {
  return {
    id,
    heading,
    ...(answer !== undefined && { answer: answer + 1 }),
    content: gatherSpeeches(blocks).flatMap((speech) => speechOf(id, speech, speakers)),
  };
}

function speechOf(
  part: string,
  { speaker, blocks }: Speech,
  speakers: Speakers,
): (TextBlock | TextSpeech)[] {
  const content = blocks.map((block) => blockOf(part, block));
  if (speaker === undefined) return content;
  const person = speakers?.find(({ as }) => as === speaker)?.person;
  return [{ type: 'speech', speaker, ...(person && { person }), content }];
}

function blockOf(part: string, { place, block }: PlacedBlock): TextBlock {
  const id = `${part}-p${place}`;
  if (block.type === 'list') return { type: 'list', id, items: block.items };
  return { type: 'paragraph', id, text: block.text };
}
