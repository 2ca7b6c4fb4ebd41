const ADVICE = 'Set it to the full public address of the site, such as https://example.org/mqt/.';

/** What can be wrong with a public address, as it is given; the first that is so is said. */
const FAULTS: readonly (readonly [fault: string, is: RegExp])[] = [
  ['has white space in it', /\s/],
  ['does not begin with https:// (or http://)', /^(?!https?:\/\/)/i],
  ['has no host', /^\w+:\/\/(?:\/|$)/],
  ['has a user name in it, which would be on every page', /^\w+:\/\/[^/]*@/],
  ['has a ? or # in it, which the path of a site cannot have', /[?#]/],
];

/**
 * The public address of the site, with a slash at its end, from what SITE_URL says; the empty string
 * where it says nothing.
 * @throws Error with one sentence on what is wrong and one on what to do.
 */
export function siteAddress(given = ''): string {
  if (given === '') return '';
  const [fault] = FAULTS.find(([, is]) => is.test(given)) ?? [];
  if (fault !== undefined) return refuse(fault);
  if (!URL.canParse(given)) return refuse('cannot be read as an address');
  const { origin, pathname } = new URL(given);
  // Any other character would have a form of its own in links, in rules of servers and in names of files.
  return /^(?:\/[\w.~-]+)*\/?$/.test(pathname)
    ? origin + pathname.replace(/\/?$/, '/')
    : refuse('has a path that is more than letters, digits, “-”, “_”, “.” and “~” between slashes');
}

function refuse(fault: string): never {
  throw new Error(`SITE_URL ${fault}. ${ADVICE}`);
}
