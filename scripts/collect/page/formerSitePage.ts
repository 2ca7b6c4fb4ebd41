import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { addressId } from '../../../src/transcript/addressId.ts';
import { hide } from './hide.ts';
import { hideRepeated } from './hideRepeated.ts';
import { isPromise } from './isPromise.ts';
import { keepAttachments } from './keepAttachments.ts';
import { keepWords } from './keepWords.ts';
import type { QuestionPage } from './CollectedPage.ts';
import { pageText } from './pageText.ts';
import { outermost } from './outermost.ts';
import { lastPart } from './ownAddress.ts';
import { paragraph } from './paragraph.ts';

const DATE = '.field--name-post-date';
const BODY = '.field--name-body';

/**
 * A page of the city’s former site, known by its sections of question and answers; its text is layout A
 * or B line for line. Undefined for any other page.
 */
export function formerSitePage(main: Element, address: string): QuestionPage | undefined {
  const asker = select('.field--name-field-asked-by, section.question', main);
  if (!asker || !select('h1', main)) return undefined;
  hideRepeated(selectAll('section.question', main));
  hideRepeated(selectAll('article.node--answer', main));
  // It says that there is no answer, and is none.
  hide(selectAll('.no-answer', main));
  const answers = selectAll('article.node--answer', main).map((answer) => {
    const words = selectAll(`${BODY}, p.holding`, answer).map((one) => toText(one));
    dateFirst(answer);
    return words.join('\n').split('\n');
  });
  keepAttachments(main, address);
  for (const words of outermost(BODY, main)) keepWords(words, address);
  return {
    kind: 'question',
    build: 'former',
    address,
    name: addressId(address)?.replace('/', '-') ?? lastPart(address),
    text: pageText(main),
    open: answers.every(isPromise),
  };
}

/** Puts the date of an answer with a label above who answered, where the layouts read it. */
function dateFirst(answer: Element): void {
  const field = select(DATE, answer);
  const date = field && toText(select('.field__item', field) ?? field).trim();
  if (!date) return;
  hide([field]);
  const line = paragraph(`Date: ${date}`);
  const named = select('.field--name-field-answered-by', answer) ?? select(BODY, answer);
  if (named) named.children.unshift(line);
  else answer.children.push(line);
}
