import { parseReference } from '../record/reference.ts';
import { absentQuestion } from './absentQuestion.ts';
import { arrivals } from './arrivals.ts';
import { element } from './element.ts';
import { lettersOf } from './excerpt.ts';
import { heldQuestion } from './heldQuestion.ts';
import { readablePath } from './readablePath.ts';

/** Offers the one question that a mistyped address can mean, by name, or says that it is not here. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const path = readablePath(location.pathname);
// An old address, or one without its last slash, means one page only: the reader is taken there.
for (const address of arrivals(location, base)) {
  const found = await fetch(address, { method: 'HEAD' }).catch(() => undefined);
  if (found?.ok) location.replace(address + location.hash);
}
const [, typed = ''] =
  /((?:mqt?)?[\s_-]{0,3}\d{1,5} {0,2}\/ {0,2}\d{1,5}(?:-s?\d{1,4})?)\/?$/i.exec(trimmed(path)) ??
  [];
const id = parseReference(typed.replace(/^(\D*)[_-]+/, '$1 '));
const question = id === undefined ? undefined : await heldQuestion(base, id);
const offer = document.getElementById('offer');
const offered = document.getElementById('offered');
if (question && offer && offered) {
  offered.append(
    element('p', {}, element('code', {}, path), ' looks like the reference of this question:'),
    element(
      'p',
      { class: 'onward' },
      element('a', { href: question.href }, question.title),
      ' ',
      element('span', { class: 'note' }, question.id),
    ),
  );
  offer.hidden = false;
} else if (id && offer && offered) {
  const heading = document.getElementById('offer-heading');
  if (heading) heading.textContent = 'This question';
  offered.append(...(await absentQuestion(base, id)));
  offer.hidden = false;
}

/** A path without what stands behind its last letter or digit. */
function trimmed(text: string): string {
  return text.slice(0, lettersOf(text)[1]);
}
