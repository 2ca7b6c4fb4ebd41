import { count } from '../record/wording.ts';
import { element } from '../search/element.ts';
import type { HeldReference } from './HeldReference.ts';
import type { ReadText } from './readText.ts';

/** A text with what is known of its references. */
interface CheckedText extends ReadText {
  /** By reference. */
  readonly held: ReadonlyMap<string, HeldReference>;
  /** Years whose list could not be loaded. */
  readonly failed: readonly string[];
  /** Base path of the site, with slashes at both ends. */
  readonly base: string;
  /** Whether all records are invented, as the page says already. */
  readonly archiveInvented: boolean;
}

/** Your text, with links: references held here are links, the others are marked with a word. */
export function renderText(checked: CheckedText): DocumentFragment {
  const made = document.createDocumentFragment();
  for (const { text, reference } of checked.parts) {
    if (reference === undefined) {
      made.append(text);
      continue;
    }
    const href = hrefOf(checked, reference);
    if (href) made.append(element('a', { href }, text));
    else {
      const state = `(${stateOf(checked, reference)})`;
      made.append(
        element('span', { class: 'unheld' }, text),
        ' ',
        element('span', { class: 'ours' }, state),
      );
    }
  }
  return made;
}

/** The references, each once: with its title and the way to its page, or with why there is none. */
export function renderReferences(checked: CheckedText): HTMLLIElement[] {
  return [...checked.mentions].map(([reference, times]) => {
    const { title = 'This record has been withdrawn', invented } =
      checked.held.get(reference) ?? {};
    const href = hrefOf(checked, reference);
    const facts = [
      ...(invented && !checked.archiveInvented ? ['Invented'] : []),
      ...(times > 1 ? [times === 2 ? 'twice' : `${count(times)} times`] : []),
    ];
    return element(
      'li',
      {},
      element('span', { class: 'number' }, reference),
      href
        ? element('a', { href }, title)
        : element('span', { class: 'note' }, capital(stateOf(checked, reference))),
      ...(facts.length > 0
        ? [
            element(
              'p',
              { class: 'facts' },
              ...facts.flatMap((fact) => [element('span', {}, fact), ' ']),
            ),
          ]
        : []),
    );
  });
}

function hrefOf({ held, base }: CheckedText, reference: string): string | undefined {
  const found = held.get(reference);
  return found && `${base}questions/${found.id ?? found.reference}/`;
}

function stateOf({ failed }: CheckedText, reference: string): string {
  return failed.includes(reference.slice(0, 4)) ? 'not checked' : 'not in this archive';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
