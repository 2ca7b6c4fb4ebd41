/** The last part of the address of a list’s page, as Astro’s parameter; the first page has none. */
export function furtherPage(number: number): string | undefined {
  return number === 1 ? undefined : `page/${number}`;
}
