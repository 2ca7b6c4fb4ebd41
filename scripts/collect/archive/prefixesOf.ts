/** Where the city’s present site has its questions. */
export const PRESENT_PATH = 'who-we-are/what-london-assembly-does/questions-mayor/find-an-answer';

/**
 * What the addresses of all question pages of the city’s sites begin with, as an archive is asked for
 * them. Only those of the former site tell the year.
 */
export function prefixesOf(site: string, years: readonly number[] | undefined): readonly string[] {
  const { host } = new URL(site);
  if (years) return years.map((year) => `${host}/questions/${year}/`);
  return [`${host}/questions/`, `${host}/${PRESENT_PATH}/`];
}
