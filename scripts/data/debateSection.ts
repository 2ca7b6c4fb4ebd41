import type { Block } from '../../src/record/Entry.ts';
import { entryParts, type EntryPart } from '../../src/record/entryParts.ts';
import { findReferences } from '../../src/record/findReferences.ts';
import { headingOf } from '../../src/record/headingOf.ts';
import { longDate } from '../../src/record/longDate.ts';
import type { Agent, DebateAgents } from './DebateAgents.ts';
import { gatherSpeeches, type Speech } from './gatherSpeeches.ts';
import type { QuestionEntry } from './StoredEntry.ts';
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
  const { facts } = entry;
  const { id, invented, supplementaryTo } = facts;
  const parts = entryParts(entry);
  // A question without words was asked all the same.
  const asked = parts[0]?.id === 'question' ? [] : [{ id: 'question', heading: '', blocks: [] }];
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
    ...[...asked, ...parts].flatMap((part) => partOf(part, entry, agents, hrefOf)),
  );
}

function supplementary(parent: string, hrefOf: HrefOf): Xml {
  const href = hrefOf(parent);
  const named = href === undefined ? parent : xmlElement('ref', { href }, parent);
  return xmlElement('subheading', {}, 'Supplementary to ', named);
}

function partOf(
  part: EntryPart,
  { facts }: QuestionEntry,
  agents: DebateAgents,
  hrefOf: HrefOf,
): Xml[] {
  const answer = part.answer === undefined ? undefined : facts.answers?.[part.answer];
  const [printed, person] = answer
    ? [answer.answeredBy, answer.person]
    : [facts.askedBy, facts.member];
  const speeches = gatherSpeeches(part.blocks);
  return (speeches.length > 0 ? speeches : [{ blocks: [] }]).map((speech: Speech) => {
    const { speaker } = speech;
    if (speaker !== undefined) {
      const who = facts.speakers?.find(({ as }) => as === speaker)?.person;
      return spoken('speech', agents.agentOf(speaker, who), speaker, speech, hrefOf);
    }
    const agent = agents.agentOf(printed, person);
    const [asked, other] = facts.askedOf ?? [];
    const to = answer || other || !asked ? undefined : agents.agentOf(asked, undefined).by;
    const attributes = { ...agent, to, ...(answer?.status === 'holding' && { class: 'holding' }) };
    const date = answer?.date;
    const dated =
      date && xmlElement('subheading', {}, xmlElement('date', { date }, longDate(date)));
    return spoken(answer ? 'answer' : 'question', attributes, printed, speech, hrefOf, dated);
  });
}

function spoken(
  name: string,
  attributes: Agent & { readonly to?: string | undefined; readonly class?: string },
  from: string | undefined,
  { blocks }: Speech,
  hrefOf: HrefOf,
  dated?: Xml | '',
): Xml {
  const words = blocks.map(({ block }) => blockOf(block, hrefOf));
  return xmlElement(
    name,
    { ...attributes },
    ...(dated ? [dated] : []),
    ...(from === undefined ? [] : [xmlElement('from', {}, from)]),
    // The standard wants something said.
    ...(words.length > 0 ? words : [xmlElement('p', {})]),
  );
}

function blockOf(block: Block, hrefOf: HrefOf): Xml {
  if (block.type === 'paragraph') return xmlElement('p', {}, ...withReferences(block.text, hrefOf));
  const items = block.items.map((item) => xmlElement('li', {}, ...withReferences(item, hrefOf)));
  return xmlElement('ul', {}, ...items);
}

/** The words of a paragraph, with references to held questions marked. */
function withReferences(text: string, hrefOf: HrefOf): XmlContent[] {
  const content: XmlContent[] = [];
  let from = 0;
  for (const { id, start, end } of findReferences(text)) {
    const href = hrefOf(id);
    if (href === undefined) continue;
    if (start > from) content.push(text.slice(from, start));
    content.push(xmlElement('ref', { href }, text.slice(start, end)));
    from = end;
  }
  return from < text.length ? [...content, text.slice(from)] : content;
}
