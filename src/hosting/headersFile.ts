import { hostPolicy } from '../securityPolicy.ts';
import { CACHING } from './caching.ts';
import { CONTENT_TYPES, NAMED_TYPES } from './contentType.ts';

/** Where the pages of a site stand, and the files beside them: the names of its folders. */
const PAGES = [
  ...['questions', 'meetings', 'members', 'groups', 'categories', 'answerers'],
  ...['changes', 'archive', 'search', 'following', 'coverage', 'cite-check', 'about'],
  ...['accessibility', 'how-to-read'],
];
/** What stands at the top of a site, in no folder. */
const AT_TOP = [
  ...['404.html', 'feed.json', 'feed.xml', 'opensearch.xml', 'sitemap*.xml', 'robots.txt'],
  ...[
    'favicon.ico',
    'icon.svg',
    'apple-touch-icon.png',
    'card.png',
    'licences.txt',
    'SHA256SUMS',
    'bag*.txt',
    '*manifest-sha256.txt',
  ],
];
/** Where XML stands that is no feed. */
const XML = ['sitemap*.xml', 'data/*.xml'];

const SECURITY: readonly string[] = [
  `Content-Security-Policy: ${hostPolicy()}`,
  'X-Content-Type-Options: nosniff',
  'Referrer-Policy: strict-origin-when-cross-origin',
  'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // The records are public: programs on other sites may read them.
  'Access-Control-Allow-Origin: *',
];
/** A year of https alone, for the whole host: not for a site to say that has only a part of it. */
const HTTPS_ONLY = 'Strict-Transport-Security: max-age=31536000';

/**
 * The `_headers` file of a site, for hosts that read it. Of all rules that name an address, such hosts
 * join the values: no two of these rules give the same file the same header.
 * @param base base path of the site, with slashes at both ends.
 */
export function headersFile(base: string): string {
  const type = (pattern: string, value: string) => [pattern, [`Content-Type: ${value}`]] as const;
  const caching = (pattern: string, value: string) =>
    [pattern, [`Cache-Control: ${value}`]] as const;
  const rules = [
    ['*', base === '/' ? [...SECURITY, HTTPS_ONLY] : SECURITY] as const,
    caching('_astro/*', CACHING.hashed),
    ...['data', 'pagefind'].map((folder) => caching(`${folder}/*`, CACHING.revalidated)),
    ...['', ...AT_TOP].map((path) => caching(path, CACHING.short)),
    ...PAGES.map((folder) => caching(`${folder}/*`, CACHING.short)),
    ...[...CONTENT_TYPES].flatMap(([ending, value]) =>
      (ending === 'xml' ? XML : [`*.${ending}`]).map((pattern) => type(pattern, value)),
    ),
    ...[...NAMED_TYPES].map(([name, value]) => type(`*${name}`, value)),
  ];
  return rules
    .map(([pattern, headers]) => [base + pattern, ...headers.map((one) => `  ${one}`)].join('\n'))
    .join('\n')
    .concat('\n');
}
