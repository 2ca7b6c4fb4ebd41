/** The pages that every archive has, whatever is in it. */
export const FIXED_PAGES: ReadonlySet<string> = new Set([
  '/',
  '/about/',
  '/accessibility/',
  '/answerers/',
  '/categories/',
  '/cite-check/',
  '/coverage/',
  '/data/',
  '/data/csv/',
  '/following/',
  '/groups/',
  '/how-to-read/',
  '/meetings/',
  '/members/',
  '/questions/',
  '/search/',
]);
