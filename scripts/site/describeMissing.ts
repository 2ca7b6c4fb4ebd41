import { join } from 'node:path';

/** How many addresses a message names. */
const NAMED = 20;

type Missing = readonly (readonly [address: string, place: string])[];

/**
 * Says which addresses were published and would be gone, where that is written, and what helps. Lists stay at
 * their address by themselves: what can be missing is a question, or a file of the program.
 */
export function describeMissing(missing: Missing, content: string): string {
  const {
    questions = [],
    pages = [],
    files = [],
  } = Object.groupBy(missing, ([address]) =>
    !address.endsWith('/')
      ? 'files'
      : /^\/questions\/\d{4}\/./.test(address)
        ? 'questions'
        : 'pages',
  );
  const [moved, withdrawn] = [join(content, 'moved.yaml'), join(content, 'withdrawn.yaml')];
  return [
    ...describeGroup(
      'questions',
      questions,
      `Restore the transcript of each, or withdraw it in ${withdrawn}. If it has a new address, say so in ${moved}, with from, to, date and reason.`,
    ),
    ...describeGroup(
      'pages',
      pages,
      `Make them again. If one has a new address, say so in ${moved}, with from, to, date and reason.`,
    ),
    ...describeGroup('files', files, 'They belong beside pages: the program must make them again.'),
  ].join('\n');
}

function describeGroup(what: string, missing: Missing, advice: string): string[] {
  if (missing.length === 0) return [];
  const shown = missing.slice(0, NAMED).map(([address, place]) => `  ${address} (${place})`);
  const more = missing.length > shown.length ? [`  and ${missing.length - shown.length} more`] : [];
  const head = `These ${what} were published, and the site would no longer have them:`;
  return [head, ...shown, ...more, advice];
}
