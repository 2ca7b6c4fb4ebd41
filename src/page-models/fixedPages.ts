/** The pages that every archive has, whatever is in it. */
export const FIXED_PAGES: ReadonlySet<string> = new Set([
  '/',
  '/about/',
  '/accessibility/',
  '/cite-check/',
  '/coverage/',
  '/data/',
  '/members/',
  '/questions/',
  '/search/',
]);
