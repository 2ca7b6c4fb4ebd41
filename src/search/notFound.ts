import { parseReference } from '../record/reference.ts';
import { element } from './element.ts';
import { heldQuestion } from './heldQuestion.ts';

/** Offers the one question that a mistyped address can mean, by name. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const path = decodeURIComponent(location.pathname);
const [, typed = ''] = /((?:mqt?)?[\s_-]*\d+\s*\/\s*\d+(?:-s?\d+)?)\/?$/i.exec(path) ?? [];
const id = parseReference(typed.replace(/[_-]+(?=\d+\s*\/)/, ' '));
const question = id === undefined ? undefined : await heldQuestion(base, id);
const offer = document.getElementById('offer');
const offered = document.getElementById('offered');
if (question && offer && offered) {
  offered.append(
    element(
      'p',
      {},
      element('code', {}, path),
      ' reads like the reference of one question held here:',
    ),
    element(
      'p',
      { class: 'onward' },
      element('a', { href: question.href }, question.title),
      ' ',
      element('span', { class: 'note' }, question.id),
    ),
  );
  offer.hidden = false;
}
