import type { BuildReport } from '../buildSite.ts';

/** How many stray files a line names. */
const NAMED = 5;
const NUMBER = new Intl.NumberFormat('en-GB');

/** The summary of a build, for people: what it made, and the time and memory of each stage. */
export function describeBuild(
  { pages, search, stages, unchanged, passedOver }: BuildReport,
  out: string,
): string {
  const { all, written, removed } = pages;
  const lines = unchanged
    ? [`Nothing has changed: ${out} stays as it is, with ${count(all)} pages.`]
    : [
        `${count(all)} pages in ${out}: ${count(written)} written, ${count(all - written)} kept, ${count(removed)} removed.`,
        `${count(search.records)} records searchable: ${search.rebuilt} of ${search.periods} periods indexed anew.`,
      ];
  const shown = stages.map(({ name, seconds, memory }) => {
    const megabytes = memory > 0 ? `, ${count(Math.round(memory / 1e6))} MB` : '';
    return `${name} ${seconds.toFixed(1)} s${megabytes}`;
  });
  const note = process.env['SITE_URL']
    ? []
    : [
        'SITE_URL is not set: canonical links, feeds and the sitemap, which need the public address, are left out.',
      ];
  const stray =
    passedOver.length === 0
      ? []
      : [`Passed over, since these are no entries: ${listed(passedOver)}. Move them elsewhere.`];
  return [...lines, ...stray, `${shown.join('; ')}.`, ...note].join('\n');
}

function listed(paths: readonly string[]): string {
  const more = paths.length > NAMED ? [`${count(paths.length - NAMED)} more`] : [];
  return [...paths.slice(0, NAMED), ...more].join(', ');
}

function count(number: number): string {
  return NUMBER.format(number);
}
