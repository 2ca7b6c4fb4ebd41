import { count } from '../../src/record/wording.ts';
import type { BuildReport } from '../buildSite.ts';
import { publishingNotes } from '../data/publishingNotes.ts';

/** How many stray files a line names. */
const NAMED = 5;

/**
 * The summary of a build, for people: what it made, the time of each stage, and what is to be
 * known before it is published.
 */
export function describeBuild(
  { pages, search, stages, unchanged, passedOver, unlogged }: BuildReport,
  { out, siteUrl }: { readonly out: string; readonly siteUrl: string },
): string {
  const { all, written, removed } = pages;
  const lines = unchanged
    ? [`Nothing has changed: ${out} stays as it is, with ${count(all)} pages.`]
    : [
        `${count(all)} pages in ${out}: ${count(written)} written, ${count(all - written)} kept, ${count(removed)} removed.`,
        describeSearch(search),
      ];
  const shown = stages.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`);
  const stray =
    passedOver.length === 0
      ? []
      : [`Ignored, because these are not entries: ${listed(passedOver)}. Move them elsewhere.`];
  const untold =
    unlogged.length === 0
      ? []
      : [`These records are not in the log yet: ${listed(unlogged)}. Run \`npm run log\`.`];
  return [...lines, ...stray, ...untold, `${shown.join('; ')}.`, ...publishingNotes(siteUrl)].join(
    '\n',
  );
}

function describeSearch({ records, periods, rebuilt }: BuildReport['search']): string {
  if (periods === 0) return 'No record is searchable.';
  return `${counted(records, 'record')} searchable: ${rebuilt} of ${counted(periods, 'period')} reindexed.`;
}

function counted(number: number, what: string): string {
  return `${count(number)} ${what}${number === 1 ? '' : 's'}`;
}

function listed(paths: readonly string[]): string {
  const more = paths.length > NAMED ? [`${count(paths.length - NAMED)} more`] : [];
  return [...paths.slice(0, NAMED), ...more].join(', ');
}
