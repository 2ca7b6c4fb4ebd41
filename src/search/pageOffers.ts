import { counted } from '../record/wording.ts';
import { element } from './element.ts';
import { heldQuestion } from './heldQuestion.ts';
import { offersFor } from './offersFor.ts';
import { pastedReference } from './pastedReference.ts';
import { memberAndWords, type MemberAndWords } from './memberAndWords.ts';
import type { SearchName, SearchNames } from './SearchNames.ts';
import { ordersOf, writeQuery } from './SearchQuery.ts';
import { typedDay } from './typedDay.ts';

/** What stands above the results of a search. */
export interface PageOffers {
  readonly elements: readonly HTMLElement[];
  /** How many of them lead to a page. */
  readonly pages: number;
}

/**
 * The pages that a search text names: the question of a reference, and lists by the name of a member, of
 * whoever answered, of a group or a category.
 * @param base base path of the site, with slashes at both ends.
 */
export async function pageOffers(
  text: string,
  base: string,
  { members, groups, categories, answerers }: SearchNames,
): Promise<PageOffers> {
  const lines = (label: string, root: string, named: readonly SearchName[]) =>
    offersFor(text, named).map(({ slug, name, questions }) => {
      return offerLine(label, `${base}${root}/${slug}/`, name, counted(questions, 'question'));
    });
  const elements = [
    ...(await referenceOffer(text, base)),
    ...lines('Member', 'members', members),
    ...lines('Answered by', 'answerers', answerers),
    ...lines('Group', 'groups', groups),
    ...lines('Category', 'categories', categories),
    ...memberAndWords(text, members).map(narrowedOffer),
  ];
  return { elements, pages: elements.filter(({ className }) => className === 'offer').length };
}

/** A member who is named beside other words: that member, and the rest as words. */
function narrowedOffer({ member: { slug, name }, words }: MemberAndWords): HTMLElement {
  const filters = { member: slug };
  const href = writeQuery({ text: words, filters, order: ordersOf(words)[0] ?? 'newest' });
  const link = element('a', { href }, `Questions by ${name} that mention ${words}`);
  return element('p', { class: 'offer narrowed' }, link);
}

/** A typed reference leads to its page, or is said not to be here; a number alone to all that have it. */
async function referenceOffer(text: string, base: string): Promise<HTMLElement[]> {
  const day = typedDay(text);
  // What few need is loaded by those who do.
  if (day && day.length > 4) return (await import('./dayOffers.ts')).dayOffers(base, day);
  const pasted = pastedReference(text);
  switch (pasted?.kind) {
    case undefined:
      return [];
    case 'words':
      return [
        element('p', { class: 'absent' }, `Searched for the words in this name: ${pasted.words}.`),
      ];
    case 'number':
      return (await import('./absentQuestion.ts')).questionsNumbered(base, pasted.number);
    case 'question': {
      const question = await heldQuestion(base, pasted.id);
      if (!question) return (await import('./absentQuestion.ts')).absentQuestion(base, pasted.id);
      return [offerLine('Question', question.href, question.title, question.id)];
    }
  }
}

function offerLine(label: string, href: string, text: string, note: string): HTMLElement {
  const link = element('a', { href }, text);
  const noted = element('span', { class: 'note' }, note);
  return element('p', { class: 'offer' }, `${label}: `, link, ' ', noted);
}
