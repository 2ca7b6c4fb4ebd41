import type { Attachment, Question } from '../../src/record/entrySchema.ts';
import { headingOf } from '../../src/record/headingOf.ts';
import { longDate } from '../../src/record/longDate.ts';
import type { PlacedBlock } from '../../src/record/placedBlocks.ts';
import type { Section } from '../../src/record/Section.ts';
import { speechesOf, type Speech } from '../../src/record/speechesOf.ts';
import { debateBlock, fileOf, type HrefOf, type NextId } from './debateBlocks.ts';
import type { Agent, DebateAgents } from './DebateAgents.ts';
import { elementIds } from './elementIds.ts';
import type { QuestionEntry } from './QuestionEntry.ts';
import { xmlElement, type Xml, type XmlContent } from '../../src/record/xmlElement.ts';

/** The name of a question within the document of its meeting. */
export function sectionId(id: string): string {
  return `dbsect_${id.replace('/', '-')}`;
}

/**
 * One question with its answers as a section of a debate. The question and each answer is a `question` or an `answer`;
 * one that is an exchange is a section of that name, with who is printed above it and its date, and its turns are
 * speeches in it. A holding answer has that class.
 */
export function debateSection(entry: QuestionEntry, agents: DebateAgents, hrefOf: HrefOf): Xml {
  const { facts, sections } = entry;
  const { id, invented, supplementaryTo } = facts;
  const eId = sectionId(id);
  const place = { facts, agents, hrefOf, nextId: elementIds(eId) };
  // A question without words was asked all the same.
  const isAsked = sections.some(({ answer }) => answer === undefined);
  const asked = isAsked ? [] : [{ id: 'question', heading: '', blocks: [] }];
  return xmlElement(
    'debateSection',
    { name: facts.kind, eId, class: invented && 'invented' },
    xmlElement('num', {}, id),
    xmlElement('heading', {}, headingOf(facts)),
    ...(supplementaryTo ? [supplementary(supplementaryTo, hrefOf)] : []),
    ...[...asked, ...sections].map((section) => partOf(section, place)),
  );
}

function supplementary(parent: string, hrefOf: HrefOf): Xml {
  const href = hrefOf(parent);
  const named = href === undefined ? parent : xmlElement('ref', { href }, parent);
  return xmlElement('subheading', {}, 'Supplementary to ', named);
}

/** Where a part stands: in which question, and how the ids there go on. */
interface Place {
  readonly facts: Question;
  readonly agents: DebateAgents;
  readonly hrefOf: HrefOf;
  readonly nextId: NextId;
}

function partOf(section: Section, place: Place): Xml {
  const speeches = speechesOf(section);
  const turns = speeches.some(({ speaker }) => speaker !== undefined);
  if (turns) return exchange(section, speeches, place);
  const { printed, person, status, date } = whoOf(section, place);
  const group = groupOf(section, place);
  const head = [
    ...(date ? [xmlElement('subheading', {}, dayOf(date))] : []),
    ...(printed === undefined ? [] : [xmlElement('from', {}, ...listed([printed, ...group]))]),
  ];
  const own = { ...toOf(section, place), class: status };
  const blocks = speeches.flatMap((speech) => speech.blocks);
  const agent = place.agents.agentOf(printed, person);
  return spoken(
    nameOf(section),
    { ...agent, ...own },
    head,
    blocks,
    filesOf(section, place),
    place,
  );
}

/** What several say in turn, as a section of its own. */
function exchange(section: Section, speeches: readonly Speech[], place: Place): Xml {
  const { printed, person, status, date } = whoOf(section, place);
  const eId = place.nextId('dbsect');
  const inner = { ...place, nextId: elementIds(eId) };
  const named = printed === undefined ? [] : [place.agents.named(printed, person)];
  const told = listed([...named, ...groupOf(section, place), ...(date ? [dayOf(date)] : [])]);
  return xmlElement(
    'debateSection',
    { name: nameOf(section), eId, class: status },
    ...(section.heading ? [xmlElement('heading', {}, section.heading)] : []),
    ...(told.length > 0 ? [xmlElement('subheading', {}, ...told)] : []),
    ...speeches.map(({ speaker, blocks }, index) => {
      // The files of an answer stand below its last words.
      const files = index < speeches.length - 1 ? [] : filesOf(section, place);
      const from = speaker ?? printed;
      const who = place.facts.speakers?.find(({ as }) => as === speaker)?.person;
      const agent = place.agents.agentOf(from, speaker === undefined ? person : who);
      const head = from === undefined ? [] : [xmlElement('from', {}, from)];
      if (speaker !== undefined) return spoken('speech', agent, head, blocks, files, inner);
      const asked = { ...agent, ...toOf(section, place) };
      return spoken(nameOf(section), asked, head, blocks, files, inner);
    }),
  );
}

/** Whose a part is as printed, the person that is, and the date and mark of an answer. */
function whoOf({ answer }: Section, { facts }: Place) {
  const { askedBy, member, answers = [] } = facts;
  const one = answer === undefined ? undefined : answers[answer];
  if (!one) return { printed: askedBy, person: member };
  const status = one.status === 'holding' ? one.status : undefined;
  return { printed: one.answeredBy, person: one.person, status, date: one.date };
}

function nameOf({ answer }: Section): 'question' | 'answer' {
  return answer === undefined ? 'question' : 'answer';
}

/** The group of who asks. */
function groupOf({ answer }: Section, { facts, agents }: Place): Xml[] {
  const { organisation, group } = facts;
  if (answer !== undefined || !organisation || !group) return [];
  return [agents.group(organisation, group)];
}

/** Whom a question is put to, where that is one. */
function toOf({ answer }: Section, { facts, agents }: Place): { readonly to?: string } {
  const [asked, other] = facts.askedOf ?? [];
  if (answer !== undefined || other || !asked) return {};
  return { to: agents.agentOf(asked, undefined).by };
}

/** With commas between. */
function listed(all: readonly XmlContent[]): XmlContent[] {
  return all.flatMap((one, index) => (index > 0 ? [', ', one] : [one]));
}

function dayOf(date: string): Xml {
  return xmlElement('date', { date }, longDate(date));
}

function filesOf({ answer }: Section, { facts }: Place): readonly Attachment[] {
  return answer === undefined ? [] : (facts.answers?.[answer]?.attachments ?? []);
}

function spoken(
  name: 'question' | 'answer' | 'speech',
  attributes: Agent & { readonly to?: string; readonly class?: string | undefined },
  head: readonly Xml[],
  blocks: readonly PlacedBlock[],
  files: readonly Attachment[],
  { nextId, hrefOf }: Place,
): Xml {
  const eId = nextId(name);
  const nextIn = elementIds(eId);
  const said = [
    ...blocks.map(({ block }) => debateBlock(block, nextIn, hrefOf)),
    ...files.map((file) => fileOf(file, nextIn('p'))),
  ];
  return xmlElement(
    name,
    { eId, ...attributes },
    ...head,
    // The standard wants something said.
    ...(said.length > 0 ? said : [xmlElement('p', { eId: nextIn('p') })]),
  );
}
