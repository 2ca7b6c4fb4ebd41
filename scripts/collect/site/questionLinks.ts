import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { PRESENT_PATH } from '../archive/prefixesOf.ts';
import { pageKey } from '../text/capturesByPage.ts';

/** The addresses of the question pages that a list of the present site leads to, in its order. */
export function questionLinks(html: string, address: string): string[] {
  return selectAll(`a[href*="/${PRESENT_PATH}/"]`, fromHtml(html)).flatMap(
    ({ properties: { href } }) => {
      if (typeof href !== 'string' || !URL.canParse(href, address)) return [];
      const { origin, pathname } = new URL(href, address);
      const isQuestion = origin === new URL(address).origin && pageKey(pathname) !== undefined;
      return isQuestion ? [origin + pathname] : [];
    },
  );
}
