import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { collapseWhiteSpace } from '../../../src/record/collapseWhiteSpace.ts';
import { parseReference } from '../../../src/record/reference.ts';
import { hideRepeated } from './hideRepeated.ts';
import { isPromise } from './isPromise.ts';
import { keepAttachments } from './keepAttachments.ts';
import { keepWords } from './keepWords.ts';
import type { QuestionPage } from './CollectedPage.ts';
import { outermost } from './outermost.ts';
import { lastPart } from './ownAddress.ts';
import { pageText } from './pageText.ts';
import { paragraph } from './paragraph.ts';
import { wordsIn } from './wordsIn.ts';

/**
 * A page of the city’s present site, known by its table of labels; its text is layout C. Undefined for
 * any other page.
 */
export function presentSitePage(main: Element, address: string): QuestionPage | undefined {
  const tables = selectAll('table.styled-table', main);
  const facts = tables.map(factsOf).find((rows) => rows.has('question by'));
  const title = facts && toText(select('h1', main) ?? select('h3.page-section', main) ?? main);
  if (!facts || title === undefined) return undefined;
  tables.filter((table) => factsOf(table).has('question by')).forEach(factLines);
  hideRepeated(selectAll('.question-facts', main));
  const answers = selectAll('.u-space-y-7 > .u-space-y-5', main);
  hideRepeated(answers);
  const shown = answers.filter(({ tagName }) => tagName !== 'template');
  const open = select('#answer', main) === undefined || (shown.length > 0 && shown.every(isOpen));
  // The layout knows each further answer by its heading.
  for (const one of shown.slice(1)) one.children.unshift(paragraph('Answer'));
  keepAttachments(main, address);
  for (const words of outermost('.rich-text, .u-space-y-5', main)) keepWords(words, address);
  const name = nameOf(facts, title, address);
  return { kind: 'question', build: 'present', address, name, text: pageText(main), open };
}

/** What stands in a table of Label and Content, by label in lower case. */
function factsOf(table: Element): Map<string, string> {
  return new Map(
    rowsOf(table).map(([label, value]) => [label.replace(/ ?:$/, '').toLowerCase(), value]),
  );
}

/** Makes lines `Label: value` of the table, as the layout has them. */
function factLines(table: Element): void {
  const lines = rowsOf(table).map(([label, value]) => {
    const isHead = label === 'Label' || label.endsWith(':');
    return `${label}${isHead ? '' : ':'} ${value}`.trimEnd();
  });
  table.tagName = 'div';
  table.properties = { className: ['question-facts'] };
  table.children = lines.map((line) => paragraph(line, 'pre'));
}

function rowsOf(table: Element): [label: string, value: string][] {
  return selectAll('tr', table).map((row) => {
    const [label = '', ...value] = selectAll('th, td', row).map((cell) =>
      collapseWhiteSpace(wordsIn(cell).replaceAll('\n', ' ')),
    );
    return [label, value.join(' ')];
  });
}

function isOpen(answer: Element): boolean {
  return isPromise(
    toText(answer)
      .split('\n')
      .filter((line) => !/^\s*Date:/.test(line)),
  );
}

/**
 * By the number; of a supplementary without one, by the number of the question that it follows and its
 * own [n]; else by the last part of the address.
 */
function nameOf(facts: ReadonlyMap<string, string>, title: string, address: string): string {
  const number = parseReference(facts.get('reference') ?? '');
  if (number) return number.replace('/', '-');
  const parent = parseReference(
    (facts.get('supplementary to') ?? '').replace(/^.*\/questions?\//, ''),
  );
  const [, own] = /\(supplement(?:ary)?\)\s*\[(\d{1,4})\]\s*$/i.exec(title) ?? [];
  if (parent && own) return `${parent.replace('/', '-')}-s${Number(own)}`;
  return lastPart(address);
}
