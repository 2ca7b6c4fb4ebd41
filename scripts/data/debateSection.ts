import type { Attachment, Question } from '../../src/record/entrySchema.ts';
import { headingOf } from '../../src/record/headingOf.ts';
import { longDate } from '../../src/record/longDate.ts';
import { markReferences } from '../../src/record/markReferences.ts';
import type { PlacedBlock } from '../../src/record/placedBlocks.ts';
import type { Section } from '../../src/record/Section.ts';
import { speechesOf, type Speech } from '../../src/record/speechesOf.ts';
import type { Agent, DebateAgents } from './DebateAgents.ts';
import type { QuestionEntry } from './QuestionEntry.ts';
import { xmlElement, type Xml, type XmlContent } from '../../src/record/xmlElement.ts';

/** Where the document of a held question has it; undefined for one that is not held or in no meeting. */
export type HrefOf = (id: string) => string | undefined;

/** The name of a question within the document of its meeting. */
export function sectionId(id: string): string {
  return `dbsect_${id.replace('/', '-')}`;
}

/**
 * One question with its answers as a section of a debate: words that no speaker is printed for are
 * `question` or `answer`, the turns of an exchange are speeches.
 */
export function debateSection(entry: QuestionEntry, agents: DebateAgents, hrefOf: HrefOf): Xml {
  const { facts, sections } = entry;
  const { id, invented, supplementaryTo } = facts;
  // A question without words was asked all the same.
  const isAsked = sections.some(({ answer }) => answer === undefined);
  const asked = isAsked ? [] : [{ id: 'question', heading: '', blocks: [] }];
  return xmlElement(
    'debateSection',
    {
      name: facts.kind,
      eId: sectionId(id),
      class: invented && 'invented',
    },
    xmlElement('num', {}, id),
    xmlElement('heading', {}, headingOf(facts)),
    ...(supplementaryTo ? [supplementary(supplementaryTo, hrefOf)] : []),
    ...[...asked, ...sections].flatMap((section) => partOf(section, facts, agents, hrefOf)),
  );
}

function supplementary(parent: string, hrefOf: HrefOf): Xml {
  const href = hrefOf(parent);
  const named = href === undefined ? parent : xmlElement('ref', { href }, parent);
  return xmlElement('subheading', {}, 'Supplementary to ', named);
}

function partOf(section: Section, facts: Question, agents: DebateAgents, hrefOf: HrefOf): Xml[] {
  const answer = section.answer === undefined ? undefined : facts.answers?.[section.answer];
  const [printed, person] = answer
    ? [answer.answeredBy, answer.person]
    : [facts.askedBy, facts.member];
  const spokenOf = speechesOf({ ...section, id: `${sectionId(facts.id)}__${section.id}` });
  const speeches: readonly Speech[] = spokenOf.length > 0 ? spokenOf : [{ blocks: [] }];
  return speeches.map((speech, index) => {
    const { speaker } = speech;
    const words = speech.blocks.map((placed) => blockOf(placed, hrefOf));
    // The files of an answer stand below its last words.
    const files = index < speeches.length - 1 ? [] : (answer?.attachments ?? []).map(fileOf);
    const said = [...words, ...files];
    if (speaker !== undefined) {
      const who = facts.speakers?.find(({ as }) => as === speaker)?.person;
      return spoken('speech', agents.agentOf(speaker, who), speaker, said);
    }
    const agent = agents.agentOf(printed, person);
    const [asked, other] = facts.askedOf ?? [];
    const to = answer || other || !asked ? undefined : agents.agentOf(asked, undefined).by;
    const attributes = { ...agent, to, ...(answer?.status === 'holding' && { class: 'holding' }) };
    const date = answer?.date;
    const dated =
      date && xmlElement('subheading', {}, xmlElement('date', { date }, longDate(date)));
    return spoken(answer ? 'answer' : 'question', attributes, printed, said, dated);
  });
}

function spoken(
  name: string,
  attributes: Agent & { readonly to?: string | undefined; readonly class?: string },
  from: string | undefined,
  said: readonly Xml[],
  dated?: Xml | '',
): Xml {
  return xmlElement(
    name,
    { ...attributes },
    ...(dated ? [dated] : []),
    ...(from === undefined ? [] : [xmlElement('from', {}, from)]),
    // The standard wants something said.
    ...(said.length > 0 ? said : [xmlElement('p', {})]),
  );
}

function fileOf({ name, address }: Attachment): Xml {
  const ref = xmlElement('ref', { href: address, class: 'attachment' }, name ?? address);
  return xmlElement('p', { class: 'attachment' }, ref);
}

function blockOf({ id, block }: PlacedBlock, hrefOf: HrefOf): Xml {
  if (block.type === 'paragraph') return xmlElement('p', {}, ...withReferences(block.text, hrefOf));
  if (block.type === 'table') {
    const rows = block.rows.map((cells) => {
      return xmlElement('tr', {}, ...cells.map((cell) => tableCell(cell, hrefOf)));
    });
    return xmlElement('table', { eId: id }, ...rows);
  }
  const items = block.items.map((item) => xmlElement('li', {}, ...withReferences(item, hrefOf)));
  return xmlElement('ul', {}, ...items);
}

/** The standard wants a paragraph in each cell. */
function tableCell(text: string, hrefOf: HrefOf): Xml {
  return xmlElement('td', {}, xmlElement('p', {}, ...withReferences(text, hrefOf)));
}

/** The words of a paragraph, with references to held questions marked. */
function withReferences(text: string, hrefOf: HrefOf): XmlContent[] {
  return markReferences(text).map((piece) => {
    if (typeof piece === 'string') return piece;
    const href = hrefOf(piece.id);
    return href === undefined ? piece.printed : xmlElement('ref', { href }, piece.printed);
  });
}
