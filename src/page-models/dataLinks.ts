import { perQuestionFiles } from '../site.config.ts';
import { link, questionDataPath } from './address.ts';
import type { Link } from './Link.ts';

/** A record in another form than its page. */
export interface DataLink extends Link {
  readonly type: 'application/json' | 'text/markdown';
}

/** A question’s record as data: none where the site has no files beside the pages of questions. */
export function dataLinks(id: string, has: boolean = perQuestionFiles): DataLink[] {
  if (!has) return [];
  return [
    { text: 'JSON', href: link(questionDataPath(id, 'json')), type: 'application/json' },
    { text: 'Markdown', href: link(questionDataPath(id, 'md')), type: 'text/markdown' },
  ];
}
