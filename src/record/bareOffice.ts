import { visible } from './visible.ts';

/**
 * What a printed office is known by: in lower case, without `The` before it and without `of London`
 * or a role in brackets behind it.
 */
export function bareOffice(printed: string): string {
  return visible(printed)
    .toLowerCase()
    .replace(/^the /, '')
    .split(' (', 1)
    .join('')
    .replace(/ of london$/, '');
}
