import type { Meeting } from '../../src/archive/Archive.ts';
import { longDate } from '../../src/record/longDate.ts';
import { siteConfig } from '../../src/site.config.ts';
import type { DebateAgents } from './DebateAgents.ts';
import { xmlElement, xmlStart, type Xml } from '../../src/record/xmlElement.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const INVENTED = 'Every record of this meeting is made up to demonstrate the software.';

/** The names of a debate at the levels of FRBR; all dates are that of the meeting. */
export function debateUri({ type, date, invented }: Meeting): string {
  // XX is no country: ISO 3166 leaves it to its users.
  return `/akn/${invented ? 'xx' : 'gb'}/debate/${type}/${date}`;
}

/** The start of an Akoma Ntoso document: all that stands before its first question. */
export function debateHead(meeting: Meeting, agents: DebateAgents): string {
  const { type, date, name, invented } = meeting;
  const title = xmlElement('docTitle', {}, name || type);
  const day = xmlElement('docDate', { date }, longDate(date));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    xmlStart('akomaNtoso', { xmlns: NAMESPACE }).text,
    xmlStart('debate', { name: type, contains: 'originalVersion' }).text,
    xmlElement('meta', {}, identification(meeting), references(meeting, agents)).text,
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

function identification(meeting: Meeting): Xml {
  const work = debateUri(meeting);
  const expression = `${work}/eng@${meeting.date}`;
  const author = '#publisher';
  return xmlElement(
    'identification',
    { source: '#publisher' },
    xmlElement(
      'FRBRWork',
      {},
      ...core(work, meeting.date, meeting.invented ? author : '#assembly'),
      xmlElement('FRBRcountry', { value: meeting.invented ? 'xx' : 'gb' }),
      xmlElement('FRBRsubtype', { value: meeting.type }),
    ),
    xmlElement(
      'FRBRExpression',
      {},
      ...core(expression, meeting.date, author),
      xmlElement('FRBRlanguage', { language: 'eng' }),
    ),
    xmlElement(
      'FRBRManifestation',
      {},
      ...core(`${expression}.xml`, meeting.date, author),
      xmlElement('FRBRformat', { value: 'application/akn+xml' }),
    ),
  );
}

function core(uri: string, date: string, author: string): Xml[] {
  return [
    xmlElement('FRBRthis', { value: uri }),
    xmlElement('FRBRuri', { value: uri }),
    xmlElement('FRBRdate', { date, name: 'meeting' }),
    xmlElement('FRBRauthor', { href: author }),
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
