import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anyEntry } from '../../src/record/anyEntry.testing.ts';
import { isQuestion, type Question } from '../../src/record/entrySchema.ts';
import { sectionsOf } from '../../src/record/sectionsOf.testing.ts';
import { textsOf } from '../../src/transcript/citesOf.ts';
import { DebateAgents } from './DebateAgents.ts';
import { debateUri } from './debateHead.ts';
import { debateSection } from './debateSection.ts';
import { ADDRESS, nastyEntries, NASTY, NASTY_TABLE } from './nastyEntries.testing.ts';
import { testData } from './testArchive.testing.ts';
import { runs } from '../../src/record/runs.testing.ts';

/*
 * The content models of Akoma Ntoso 1.0 for the elements that we use, written from part 2 of the
 * standard: children in their order as a regular expression over their names, each followed by a space,
 * and the attributes that must be there. `text` marks elements that hold words.
 */
const INLINE = '((ref|date|docTitle|docDate|person|role|organization) )*';
const NAMES = 'FRBRthis (FRBRuri )+(FRBRalias )*(FRBRdate )+(FRBRauthor )+';
const SPOKEN = '((num|heading|subheading) ){0,3}(from )?((p|ul|table) )+';
const MODELS: Readonly<
  Record<string, { children: string; attributes?: readonly string[]; text?: true }>
> = {
  akomaNtoso: { children: 'debate ' },
  debate: { children: 'meta (preface )?debateBody ', attributes: ['name'] },
  meta: { children: 'identification (analysis )*(references )*' },
  analysis: { children: '(otherReferences )*', attributes: ['source'] },
  otherReferences: { children: '(alternativeReference )+', attributes: ['source'] },
  alternativeReference: { children: '', attributes: ['for', 'href', 'showAs'] },
  identification: {
    children: 'FRBRWork FRBRExpression FRBRManifestation ',
    attributes: ['source'],
  },
  FRBRWork: { children: `${NAMES}FRBRcountry (FRBRsubtype )?(FRBRnumber )*` },
  FRBRExpression: { children: `${NAMES}(FRBRlanguage )+` },
  FRBRManifestation: { children: `${NAMES}(FRBRformat )?` },
  FRBRthis: { children: '', attributes: ['value'] },
  FRBRuri: { children: '', attributes: ['value'] },
  FRBRdate: { children: '', attributes: ['date', 'name'] },
  FRBRauthor: { children: '', attributes: ['href'] },
  FRBRcountry: { children: '', attributes: ['value'] },
  FRBRnumber: { children: '', attributes: ['value'] },
  FRBRalias: { children: '', attributes: ['value', 'name'] },
  FRBRlanguage: { children: '', attributes: ['language'] },
  FRBRformat: { children: '', attributes: ['value'] },
  references: { children: '((TLCOrganization|TLCPerson|TLCRole) )+', attributes: ['source'] },
  TLCOrganization: { children: '', attributes: ['eId', 'href', 'showAs'] },
  TLCPerson: { children: '', attributes: ['eId', 'href', 'showAs'] },
  TLCRole: { children: '', attributes: ['eId', 'href', 'showAs'] },
  preface: { children: '((p|ul) )+' },
  debateBody: { children: '((questions|debateSection) )+' },
  questions: { children: '((debateSection|question|answer|speech) )*', attributes: ['eId'] },
  debateSection: {
    children: '((num|heading|subheading) ){0,3}((debateSection|question|answer|speech) )*',
    attributes: ['eId', 'name'],
  },
  question: { children: SPOKEN, attributes: ['eId', 'by'] },
  answer: { children: SPOKEN, attributes: ['eId', 'by'] },
  speech: { children: SPOKEN, attributes: ['eId', 'by'] },
  person: { children: INLINE, attributes: ['refersTo'], text: true },
  role: { children: INLINE, attributes: ['refersTo'], text: true },
  organization: { children: INLINE, attributes: ['refersTo'], text: true },
  num: { children: INLINE, text: true },
  heading: { children: INLINE, text: true },
  subheading: { children: INLINE, text: true },
  from: { children: INLINE, text: true },
  p: { children: INLINE, text: true },
  ul: { children: '(li )+' },
  li: { children: INLINE, text: true },
  table: { children: '(tr )+', attributes: ['eId'] },
  tr: { children: '(td )+' },
  td: { children: '((p|ul|table) )*' },
  ref: { children: INLINE, attributes: ['href'], text: true },
  date: { children: INLINE, attributes: ['date'], text: true },
  docTitle: { children: INLINE, text: true },
  docDate: { children: INLINE, attributes: ['date'], text: true },
};
const ELEMENT = 1;
const TEXT = 3;

async function debate(siteUrl = ''): Promise<Element> {
  const path = join(await testData(nastyEntries, siteUrl), 'akoma-ntoso/mqt/1961-05-10.xml');
  return parse(readFileSync(path, 'utf8'));
}

function parse(xml: string): Element {
  const onError = (level: string, message: string) => {
    // We do write U+FFFD, for what XML cannot have.
    if (!message.startsWith('Unicode replacement')) throw new Error(`${level}: ${message}`);
  };
  const parsed = new DOMParser({ onError }).parseFromString(xml, 'application/xml');
  if (!parsed.documentElement) throw new Error('no element');
  return parsed.documentElement;
}

function childrenOf(element: Element): Element[] {
  return Array.from(element.childNodes).filter(isElement);
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT;
}

function all(element: Element, name: string): Element[] {
  return Array.from(element.getElementsByTagName(name));
}

function filesIn(element: Element): Element[] {
  return all(element, 'ref').filter((one) => one.getAttribute('class') === 'attachment');
}

/** What the document has and its content model does not allow. */
function faults(element: Element): string[] {
  const { tagName } = element;
  const model = MODELS[tagName];
  if (!model) return [`${tagName} is no element that we use`];
  const children = childrenOf(element);
  const names = children.map((child) => `${child.tagName} `).join('');
  const words = Array.from(element.childNodes)
    .filter(({ nodeType }) => nodeType === TEXT)
    .map(({ nodeValue }) => nodeValue ?? '')
    .join('');
  return [
    ...(new RegExp(`^${model.children}$`).test(names) ? [] : [`${tagName} has ${names}`]),
    ...((model.text ?? words.trim() === '') ? [] : [`${tagName} has the words ${words}`]),
    ...(model.attributes ?? [])
      .filter((name) => !element.getAttribute(name))
      .map((name) => `${tagName} has no ${name}`),
    ...children.flatMap(faults),
  ];
}

test('the document keeps the content models of the standard', async () => {
  const root = await debate();
  expect(root.namespaceURI).toBe('http://docs.oasis-open.org/legaldocml/ns/akn/3.0');
  expect(faults(root)).toEqual([]);
});

test('every reference within it leads somewhere, and no two elements have one id', async () => {
  const root = await debate();
  const everything = all(root, '*');
  const ids = everything.map((one) => one.getAttribute('eId')).filter(Boolean);
  expect(new Set(ids).size).toBe(ids.length);
  const targets = everything.flatMap((one) =>
    ['by', 'as', 'to', 'for', 'refersTo', 'source', 'href'].map(
      (name) => one.getAttribute(name) ?? '',
    ),
  );
  const local = targets.filter((target) => target.startsWith('#'));
  expect(local.length).toBeGreaterThan(20);
  for (const target of local) expect(ids).toContain(target.slice(1));
});

test('all questions of the meeting, a supplementary without a type of its own included', async () => {
  const root = await debate();
  const sections = all(root, 'debateSection');
  expect(sections.map((one) => one.getAttribute('eId'))).toEqual([
    ...NASTY.map((_, index) => `dbsect_1961-000${index + 1}`),
    'dbsect_1961-0100',
    // Its second answer, which is an exchange.
    'dbsect_1961-0100__dbsect_1',
    'dbsect_1961-0100-s2',
  ]);
  const questions = sections.filter((one) => one.getAttribute('name') !== 'answer');
  expect(questions.map((one) => one.getAttribute('class'))).not.toContain(null);
  expect(sections.at(-1)?.textContent).toContain('Supplementary to 1961/0100');
});

test('nasty words survive, as words', async () => {
  const root = await debate();
  const sections = all(root, 'debateSection').slice(0, NASTY.length);
  const asked = sections.map((one) => all(one, 'p').map(({ textContent }) => textContent));
  // Of the question, of the answer, and of the file with it.
  expect(asked).toEqual(NASTY.map((text) => [text, text, text]));
  expect(sections.map((one) => all(one, 'heading')[0]?.textContent)).toEqual([...NASTY]);
});

test('who asks, answers and speaks, and what is cited', async () => {
  const root = await debate();
  const section = all(root, 'debateSection').find(
    (one) => one.getAttribute('eId') === 'dbsect_1961-0100',
  );
  if (!section) throw new Error('no section');
  const show = (id: string | null) =>
    all(root, '*')
      .find((one) => `#${one.getAttribute('eId')}` === id)
      ?.getAttribute('showAs');
  const spoken = all(section, '*').filter((one) => one.getAttribute('by'));
  expect(spoken.map((one) => [one.tagName, show(one.getAttribute('by'))])).toEqual([
    ['question', 'Ada Penrose AM'],
    ['answer', 'The Mayor'],
    ['answer', 'Wren Attaway'],
    ['speech', 'Ada Penrose AM'],
    ['speech', 'The Chair'],
  ]);
  expect(spoken[1]?.getAttribute('class')).toBe('holding');
  expect(all(section, 'date').map((one) => one.getAttribute('date'))).toEqual([
    '1961-05-12',
    '1961-06-26',
  ]);
  expect(all(section, 'li').map(({ textContent }) => textContent)).toHaveLength(4);
  const href = '/akn/xx/debate/1961-05-10/mqt#dbsect_1961-0001';
  const refs = all(section, 'ref').filter((one) => !one.getAttribute('class'));
  expect(refs.map((one) => one.getAttribute('href'))).toEqual([href, href]);
  const [table] = all(section, 'table');
  expect(table?.getAttribute('eId')).toBe('dbsect_1961-0100__dbsect_1__speech_1__table_1');
  expect(
    table && all(table, 'tr').map((row) => all(row, 'td').map((cell) => cell.textContent)),
  ).toEqual(NASTY_TABLE);
});

test('an answer that is an exchange keeps its date, who is printed above it, and what it is', async () => {
  const root = await debate();
  const exchange = all(root, 'debateSection').find(
    (one) => one.getAttribute('eId') === 'dbsect_1961-0100__dbsect_1',
  );
  if (!exchange) throw new Error('no section');
  const [heading, subheading] = childrenOf(exchange);
  expect([exchange.getAttribute('name'), exchange.getAttribute('class')]).toEqual(['answer', null]);
  expect(heading?.textContent).toBe('Answer');
  expect(subheading?.textContent).toBe('Wren Attaway, 26 June 1961');
  expect(subheading && all(subheading, 'person')[0]?.getAttribute('refersTo')).toBe(
    '#person_wren-attaway',
  );
  expect(childrenOf(exchange).map(({ tagName }) => tagName)).toEqual([
    ...['heading', 'subheading', 'answer', 'speech', 'speech'],
  ]);
  // A holding answer, and a question, that are exchanges.
  const facts: Question = {
    ...{ id: '1961/0001', kind: 'question', status: 'holding', askedBy: 'Ada Penrose AM' },
    ...{ organisation: 'The Lamplighters', group: 'the-lamplighters' },
    answers: [{ answeredBy: 'The Mayor', date: '1961-05-12', status: 'holding' }],
    sources: [{ file: 'transcripts/a.txt', lines: [1, 2], sha256: 'f'.repeat(64) }],
  };
  const turn = [{ type: 'paragraph', speaker: 'The Chair', text: 'Well?' }] as const;
  const agents = new DebateAgents([facts], { persons: new Map(), groups: new Map() });
  const sections = sectionsOf({ facts, body: { question: turn, answers: [turn] } });
  const parts = all(parse(debateSection({ facts, sections }, agents, () => undefined).text), '*');
  const nested = parts.filter(({ tagName }) => tagName === 'debateSection');
  expect(nested.map((one) => [one.getAttribute('name'), one.getAttribute('class')])).toEqual([
    ['question', null],
    ['answer', 'holding'],
  ]);
  expect(
    parts.filter(({ tagName }) => tagName === 'subheading').map((one) => one.textContent),
  ).toEqual(['Ada Penrose AM, The Lamplighters', 'The Mayor, 12 May 1961']);
});

test('each paragraph, list and table has an id that goes on from that of its section', async () => {
  const root = await debate();
  const blocks = ['p', 'ul', 'table'].flatMap((name) => all(root, name));
  const within = blocks.filter(({ parentNode }) => {
    return !['td', 'preface'].includes(
      parentNode && isElement(parentNode) ? parentNode.tagName : '',
    );
  });
  expect(within.length).toBeGreaterThan(20);
  for (const one of within) {
    const parent = one.parentNode && isElement(one.parentNode) ? one.parentNode : undefined;
    expect(one.getAttribute('eId')).toMatch(
      new RegExp(`^${parent?.getAttribute('eId') ?? ''}__${one.tagName}_\\d+$`),
    );
  }
});

test('the group of who asks is told', async () => {
  const root = await debate();
  const [from] = all(root, 'from');
  expect(from?.textContent).toBe('Ada Penrose AM, The Lamplighters');
  const group = from && all(from, 'organization')[0]?.getAttribute('refersTo');
  const [known] = all(root, 'TLCOrganization').filter(
    (one) => `#${one.getAttribute('eId')}` === group,
  );
  expect(known?.getAttribute('showAs')).toBe('The Lamplighters');
});

test('each question is known by its page and by where it was taken from', async () => {
  const told = async (siteUrl: string) =>
    all(await debate(siteUrl), 'alternativeReference').map((one) =>
      ['for', 'href', 'showAs'].map((name) => one.getAttribute(name)),
    );
  const source = ['#dbsect_1961-0100', 'https://a.example/questions/1961/0100', 'source'];
  expect(await told('')).toEqual([source]);
  const both = await told('https://example.org/mqt/');
  expect(both).toHaveLength(NASTY.length + 3);
  const page = 'https://example.org/mqt/questions/1961/0100/';
  expect(both).toContainEqual(['#dbsect_1961-0100', page, 'page']);
  expect(both).toContainEqual(source);
});

/*
 * An address as Akoma Ntoso Naming Convention 1.0 has it (4.4 to 4.6): country, type of document, date, number, then
 * language with the date of the expression, the component behind an exclamation mark, and the form of the file.
 */
const IRI =
  /^\/akn\/(?<country>[a-z]{2})\/(?<type>[a-z]+)\/(?<date>\d{4}-\d\d-\d\d)\/(?<number>[^/!]+)(?:\/(?<language>[a-z]{3})@(?<version>\d{4}-\d\d-\d\d))?(?<component>\/!main)?(?:\.(?<form>[a-z]+))?$/;

test('the debate is named as work, expression and file, with its title', async () => {
  const root = await debate();
  const named = ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'].map((level) => {
    const [one] = all(root, level);
    const valueOf = (name: string) => (one && all(one, name)[0]?.getAttribute('value')) ?? '';
    expect(valueOf('FRBRalias')).toBe('Mayor’s Question Time, 10 May 1961');
    const [component, whole] = ['FRBRthis', 'FRBRuri'].map((name) => {
      const groups = IRI.exec(valueOf(name))?.groups;
      return groups && { ...groups };
    });
    expect(component).toEqual({ ...whole, component: '/!main' });
    return whole;
  });
  const work = { country: 'xx', type: 'debate', date: '1961-05-10', number: 'mqt' };
  expect(named).toMatchObject([
    work,
    { ...work, language: 'eng', version: '1961-05-10' },
    { ...work, language: 'eng', version: '1961-05-10', form: 'akn' },
  ]);
  expect(debateUri({ type: 'mqt', date: '2018-06-21', invented: false })).toBe(
    '/akn/gb/debate/2018-06-21/mqt',
  );
});

test('files stand below the last words of their answer, as references to where they are', async () => {
  const root = await debate();
  const files = filesIn(root).map((file) => {
    const [above, below] = [file.parentNode?.parentNode, file.parentNode?.nextSibling];
    const name = above && isElement(above) ? above.tagName : '';
    return [name, below?.nodeName, file.textContent, file.getAttribute('href')];
  });
  expect(files.slice(0, NASTY.length)).toEqual(
    NASTY.map((text) => ['answer', undefined, text, ADDRESS]),
  );
  expect(files.slice(NASTY.length)).toEqual([
    ['answer', 'p', 'Ferries, by night.pdf', 'https://files.example/ferries.pdf'],
    ['answer', undefined, ADDRESS, ADDRESS],
  ]);
});

test('any entry is a section that keeps the content models, with all of its words', () => {
  fc.assert(
    fc.property(anyEntry, ({ facts, body }) => {
      if (!isQuestion(facts)) return;
      const agents = new DebateAgents([facts], {
        persons: new Map(),
        groups: new Map(),
      });
      const sections = sectionsOf({ facts, body });
      const { text } = debateSection({ facts, sections }, agents, () => '/akn/xx');
      const root = parse(text);
      expect(faults(root)).toEqual([]);
      const words = [body.question, ...body.answers].flat().flatMap(textsOf).map(asXml);
      const written = [...all(root, 'p'), ...all(root, 'li')]
        .filter((one) => !one.getAttribute('class'))
        .map(({ textContent }) => textContent);
      expect(written.filter(Boolean).sort()).toEqual(words.filter(Boolean).sort());
      const files = (facts.answers ?? []).flatMap(({ attachments = [] }) => attachments);
      expect(filesIn(root).map((one) => [one.textContent, one.getAttribute('href')])).toEqual(
        files.map(({ name, address }) => [asXml(name ?? address), address]),
      );
    }),
    { numRuns: runs(200) },
  );
});

/** Words as XML can have them. */
function asXml(words: string): string {
  return words.replace(/(?![\t\n\r])[\u0000-\u001f]|[\ufffe\uffff]/g, '\ufffd');
}

test('nothing of a withdrawn record is in it', async () => {
  expect((await debate()).textContent).not.toContain('1961/0300');
});
