import type { PagefindFragment } from '../record/pagefindInside.ts';
import { excerpt, lettersOf } from './excerpt.ts';
import type { Hit } from './SearchPeriod.ts';

/** Words that a link marks on the page: enough to be the right place, few enough to be on one line. */
const MARKED = 3;

/** A fragment as the page shows it, with a link to the paragraph that holds the words found. */
export function hitOf({ url, content, locations, meta, filters, anchors }: PagefindFragment): Hit {
  const found = [...locations].sort((a, b) => a - b);
  const { parts, location } = excerpt(content, found, 0);
  const paragraph = anchors.findLastIndex((one) => one.location <= location);
  const id = found.length > 0 && anchors[paragraph]?.id;
  const end = anchors[paragraph + 1]?.location ?? Infinity;
  const words = content.split(/\s+/).slice(location, Math.min(location + MARKED, end));
  const [date] = filters['day'] ?? [];
  return {
    href: id ? `${url}#${id}:~:text=${textFragment(words)}` : url,
    reference: url.split('/questions/').at(-1)?.replace(/\/$/, '') ?? '',
    title: meta['title'] ?? '',
    ...(meta['member'] && { member: meta['member'] }),
    ...(meta['group'] && { group: meta['group'] }),
    ...(date && date.length > 4 && { date }),
    status: filters['status']?.[0] ?? '',
    invented: filters['invented'] !== undefined,
    excerpt: parts,
  };
}

/** Words as a text fragment of an address (URL Fragment Text Directives): `-` and `,` mean something there. */
function textFragment(words: readonly string[]): string {
  // The search engine ends each paragraph with a full stop, whether the page has one or not.
  const text = words.join(' ');
  const shown = text.slice(...lettersOf(text));
  return encodeURIComponent(shown).replaceAll('-', '%2D');
}
