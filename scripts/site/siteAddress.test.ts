import { expect, test } from 'vitest';
import { siteAddress } from './siteAddress.ts';

test.each([
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/', 'https://example.org/'],
  ['https://example.org/mqt', 'https://example.org/mqt/'],
  ['https://Example.org:443/a/B-c_d.e~f/', 'https://example.org/a/B-c_d.e~f/'],
  ['http://localhost:8080/mqt/', 'http://localhost:8080/mqt/'],
])('%s is a public address', (given, address) => {
  expect(siteAddress(given)).toBe(address);
});

test.each([undefined, ''])('%o: there is none', (given) => {
  expect(siteAddress(given)).toBe('');
});

test.each([
  ['example.org', 'does not begin with https://'],
  ['example.org/mqt/', 'does not begin with https://'],
  ['localhost:8080', 'does not begin with https://'],
  ['//', 'does not begin with https://'],
  ['//example.org/', 'does not begin with https://'],
  ['/mqt/', 'does not begin with https://'],
  ['ftp://example.org/', 'does not begin with https://'],
  ['file:///srv/site/', 'does not begin with https://'],
  ['https://', 'has no host'],
  ['https:///mqt/', 'has no host'],
  ['https://exa<mple.org/', 'cannot be read as an address'],
  ['https://example.org:99999/', 'cannot be read as an address'],
  [' https://example.org/', 'has white space in it'],
  ['https://example.org/a b/', 'has white space in it'],
  ['https://example.org/\n', 'has white space in it'],
  ['https://example.org/?a=b', 'has a ? or # in it'],
  ['https://example.org/?', 'has a ? or # in it'],
  ['https://example.org/#top', 'has a ? or # in it'],
  ['https://me:secret@example.org/', 'has a user name in it'],
  ['https://me@example.org/', 'has a user name in it'],
  ['https://example.org//mqt/', 'has a path'],
  ['https://example.org/caf%C3%A9/', 'has a path'],
  ['https://example.org/"x"/', 'has a path'],
])('%j is refused: it %s', (given, reason) => {
  expect(() => siteAddress(given)).toThrow(reason);
  const message = messageOf(() => siteAddress(given));
  expect(message).toMatch(/^SITE_URL .+ Set it to .+, such as https:\/\/example\.org\/mqt\/\.$/);
  // A password does not belong into the log of a build.
  expect(message).not.toContain('secret');
});

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
}
