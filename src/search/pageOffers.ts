import { parseReference } from '../record/reference.ts';
import { counted } from '../record/wording.ts';
import { element } from './element.ts';
import { heldQuestion } from './heldQuestion.ts';
import { offersFor } from './offersFor.ts';
import type { Named, SearchNames } from './SearchNames.ts';

/**
 * The pages that a search text names: the question of a reference, members and groups.
 * @param base base path of the site, with slashes at both ends.
 */
export async function pageOffers(
  text: string,
  base: string,
  { members, groups }: SearchNames,
): Promise<HTMLElement[]> {
  const lines = (label: string, root: string, named: readonly Named[]) =>
    offersFor(text, named).map(({ slug, name, questions }) => {
      return offerLine(label, `${base}${root}/${slug}/`, name, counted(questions, 'question'));
    });
  return [
    ...(await referenceOffer(text, base)),
    ...lines('Member', 'members', members),
    ...lines('Group', 'groups', groups),
  ];
}

/** A typed reference leads to its page, or is said not to be held. */
async function referenceOffer(text: string, base: string): Promise<HTMLElement[]> {
  const id = parseReference(text);
  if (!id) return [];
  const question = await heldQuestion(base, id);
  if (!question) return [element('p', { class: 'offer' }, `${id} is not held here.`)];
  return [offerLine('Question', question.href, question.title, question.id)];
}

function offerLine(label: string, href: string, text: string, note: string): HTMLElement {
  const link = element('a', { href }, text);
  const noted = element('span', { class: 'note' }, note);
  return element('p', { class: 'offer' }, `${label}: `, link, ' ', noted);
}
