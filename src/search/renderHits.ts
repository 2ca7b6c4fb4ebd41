import { longDate } from '../record/longDate.ts';
import { element } from './element.ts';
import { statusLabel } from './filterLabel.ts';
import type { Hit } from './SearchPeriod.ts';

/** Questions found, as items of the list of results. */
export function renderHits(hits: readonly Hit[], archiveInvented: boolean): HTMLLIElement[] {
  return hits.map((hit) => {
    const excerpt = hit.excerpt.map(({ text, marked }) =>
      marked ? element('mark', {}, text) : text,
    );
    const facts = [
      ...(hit.member ? [hit.member] : []),
      ...(hit.date ? [element('time', { datetime: hit.date }, longDate(hit.date))] : []),
      statusLabel(hit.status),
      ...(hit.invented && !archiveInvented ? ['Invented'] : []),
    ];
    return element(
      'li',
      {},
      element('span', { class: 'number' }, hit.reference),
      element('a', { href: hit.href }, hit.title),
      element('p', { class: 'excerpt' }, ...excerpt),
      element(
        'p',
        { class: 'facts' },
        ...facts.flatMap((fact) => [element('span', {}, fact), ' ']),
      ),
    );
  });
}
