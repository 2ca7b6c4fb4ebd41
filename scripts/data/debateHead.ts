import type { Meeting } from '../../src/archive/Archive.ts';
import { address, questionPath } from '../../src/archive/address.ts';
import type { Question } from '../../src/record/entrySchema.ts';
import { longDate } from '../../src/record/longDate.ts';
import { meetingName } from '../../src/record/wording.ts';
import { siteConfig } from '../../src/site.config.ts';
import type { DebateAgents } from './DebateAgents.ts';
import { sectionId } from './debateSection.ts';
import { xmlElement, xmlStart, type Xml } from '../../src/record/xmlElement.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const INVENTED = 'Every record of this meeting is made up to demonstrate the software.';
/** The one component that a debate has. */
const MAIN = '/!main';

/**
 * The address of a debate as a work, as OASIS’s Akoma Ntoso Naming Convention 1.0 forms one: country, type of document,
 * date, and what tells it from others of that day: `/akn/gb/debate/2018-06-21/mqt`.
 */
export function debateUri({
  type,
  date,
  invented,
}: Pick<Meeting, 'type' | 'date' | 'invented'>): string {
  return `/akn/${country(invented)}/debate/${date}/${type}`;
}

/** XX is no country: ISO 3166 leaves it to its users. */
function country(invented: boolean): string {
  return invented ? 'xx' : 'gb';
}

/**
 * The start of an Akoma Ntoso document: all that stands before its first question.
 * @param siteUrl the public address of the site, or the empty string.
 */
export function debateHead(meeting: Meeting, agents: DebateAgents, siteUrl: string): string {
  const { type, date, name, invented } = meeting;
  const title = xmlElement('docTitle', {}, name || type);
  const day = xmlElement('docDate', { date }, longDate(date));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    xmlStart('akomaNtoso', { xmlns: NAMESPACE }).text,
    xmlStart('debate', { name: type, contains: 'originalVersion' }).text,
    xmlElement(
      'meta',
      {},
      identification(meeting),
      ...addresses(meeting, siteUrl),
      references(meeting, agents),
    ).text,
    xmlElement(
      'preface',
      {},
      xmlElement('p', {}, title, ', ', day),
      ...(invented ? [xmlElement('p', { class: 'invented' }, INVENTED)] : []),
    ).text,
    xmlStart('debateBody', {}).text,
    xmlStart('questions', { eId: 'questions' }).text,
    '',
  ].join('\n');
}

/** The end of an Akoma Ntoso document. */
export const DEBATE_END = '</questions>\n</debateBody>\n</debate>\n</akomaNtoso>\n';

/** The names at the levels of FRBR; all dates are that of the meeting. */
function identification(meeting: Meeting): Xml {
  const { type, date, invented } = meeting;
  const work = debateUri(meeting);
  const expression = `${work}/eng@${date}`;
  const author = '#publisher';
  return xmlElement(
    'identification',
    { source: author },
    xmlElement(
      'FRBRWork',
      {},
      ...core(work + MAIN, work, meeting, invented ? author : '#assembly'),
      xmlElement('FRBRcountry', { value: country(invented) }),
      xmlElement('FRBRnumber', { value: type }),
    ),
    xmlElement(
      'FRBRExpression',
      {},
      ...core(expression + MAIN, expression, meeting, author),
      xmlElement('FRBRlanguage', { language: 'eng' }),
    ),
    xmlElement(
      'FRBRManifestation',
      {},
      ...core(`${expression}${MAIN}.akn`, `${expression}.akn`, meeting, author),
      xmlElement('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}

function core(component: string, uri: string, meeting: Meeting, author: string): Xml[] {
  const { date } = meeting;
  return [
    xmlElement('FRBRthis', { value: component }),
    xmlElement('FRBRuri', { value: uri }),
    xmlElement('FRBRalias', { value: `${meetingName(meeting)}, ${longDate(date)}`, name: 'title' }),
    xmlElement('FRBRdate', { date, name: 'meeting' }),
    xmlElement('FRBRauthor', { href: author }),
  ];
}

/** Where else each question is: its page, and the pages that its words were taken from. */
function addresses({ questions }: Meeting, siteUrl: string): Xml[] {
  const all = questions.flatMap((question) => addressesOf(question, siteUrl));
  if (all.length === 0) return [];
  const other = xmlElement('otherReferences', { source: '#publisher' }, ...all);
  return [xmlElement('analysis', { source: '#publisher' }, other)];
}

function addressesOf({ id, sources }: Question, siteUrl: string): Xml[] {
  const from = new Set(sources.flatMap(({ url }) => url ?? []));
  const at = (href: string, showAs: string) =>
    xmlElement('alternativeReference', { for: `#${sectionId(id)}`, href, showAs });
  return [
    ...(siteUrl ? [at(address(siteUrl, questionPath(id)), 'page')] : []),
    ...[...from].map((url) => at(url, 'source')),
  ];
}

function references({ invented }: Meeting, agents: DebateAgents): Xml {
  const organisation = (eId: string, showAs: string) =>
    xmlElement('TLCOrganization', { eId, href: `/akn/ontology/organization/${eId}`, showAs });
  return xmlElement(
    'references',
    { source: '#publisher' },
    organisation('publisher', siteConfig(invented).name),
    ...(invented ? [] : [organisation('assembly', 'London Assembly')]),
    ...agents.references(),
  );
}
