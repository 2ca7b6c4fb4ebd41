import { counted } from '../record/wording.ts';
import { element } from './element.ts';
import { loadNumbers } from './loadNumbers.ts';

/** The Assembly first met in this year: what is older is invented, and has no official page. */
const FIRST_YEAR = '2000';

/**
 * What can be said of a reference whose question is not here: that it is not, where it may be meant with
 * a suffix, who cites it, and its page on the official site.
 * @param base base path of the site, with slashes at both ends.
 * @param id of the question.
 */
export async function absentQuestion(base: string, id: string): Promise<HTMLElement[]> {
  const [year = '', rest = ''] = id.split('/');
  const [number = ''] = rest.split('-');
  const { here, absent } = await loadNumbers(base, number);
  const others = idsOf(number, here[number]).filter((one) => one.startsWith(`${year}/`));
  const cited = absent[id];
  const paragraph = (...parts: readonly (Node | string)[]) =>
    element('p', { class: 'absent' }, ...parts);
  return [
    others.length > 0
      ? paragraph(`Question ${id} is published here as `, ...linked(base, others), '.')
      : paragraph(`Question ${id} is not in this archive.`),
    ...(cited ? [paragraph(...citers(base, cited.by, cited.questions))] : []),
    ...(year >= FIRST_YEAR ? [paragraph('The official site may have it: ', official(id))] : []),
  ];
}

/**
 * The questions that have a number in any year, as one line of links; none where no question here has it.
 * @param base base path of the site, with slashes at both ends.
 * @param number of four digits or more.
 */
export async function questionsNumbered(base: string, number: string): Promise<HTMLElement[]> {
  const { here } = await loadNumbers(base, number);
  const ids = idsOf(number, here[number]);
  if (ids.length === 0) return [];
  return [element('p', { class: 'offer' }, `Number ${number}: `, ...linked(base, ids))];
}

/** The ids behind the years of a number: `1989 1990-0`. */
function idsOf(number: string, years = ''): string[] {
  return years
    .split(' ')
    .filter(Boolean)
    .map((one) => `${one.slice(0, 4)}/${number}${one.slice(4)}`);
}

/** Links to questions by their ids, with commas between them. */
function linked(base: string, ids: readonly string[]): (Node | string)[] {
  return ids.flatMap((id, index) => [
    ...(index > 0 ? [', '] : []),
    element('a', { href: `${base}questions/${id}/` }, id),
  ]);
}

function citers(
  base: string,
  by: readonly { readonly id: string; readonly title: string }[],
  questions: number,
): (Node | string)[] {
  const links = by.flatMap(({ id, title }, index) => [
    ...(index > 0 ? [', '] : []),
    element('a', { href: `${base}questions/${id}/` }, title),
    ` (${id})`,
  ]);
  const more = questions - by.length;
  return ['It is cited in ', ...links, more > 0 ? ` and ${counted(more, 'more question')}.` : '.'];
}

/** The address that the official site had for a question, and leads on from. */
function official(id: string): HTMLElement {
  const address = `www.london.gov.uk/questions/${id}`;
  return element('a', { href: `https://${address}` }, address);
}
