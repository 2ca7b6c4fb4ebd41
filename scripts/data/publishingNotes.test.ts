import { describe, expect, test } from 'vitest';
import { publishingNotes } from './publishingNotes.ts';

const WHOLE = { publisher: 'The Example Trust', contact: 'records@example.org' };
const notes = (...given: Parameters<typeof publishingNotes>) =>
  publishingNotes(...given).join('\n');

describe('the summary of a build', () => {
  test('has nothing to say of a site at the top of a host that names who runs it', () => {
    expect(notes('https://example.org/', WHOLE)).toBe('');
  });

  test('says what is left out without a public address, and what else is to be told', () => {
    expect(notes('', WHOLE)).toMatch(/^SITE_URL is not set: .+\.$/);
    expect(publishingNotes('', {})).toHaveLength(3);
  });

  test('reminds of whoever runs it, who is not named or cannot be written to', () => {
    const { publisher, contact } = WHOLE;
    expect(notes('https://example.org/', { contact })).toMatch(/^Reminder: .+ names no publisher/);
    expect(notes('https://example.org/', { publisher })).toMatch(/^Reminder: .+ has no contact/);
    expect(publishingNotes('https://example.org/', {})).toHaveLength(2);
  });

  test('says of a site below a path what its host must have at the top', () => {
    const said = notes('https://example.org/mqt/', WHOLE);
    expect(said).toContain('robots.txt is left out');
    expect(said).toContain('“Sitemap: https://example.org/mqt/sitemap.xml”');
    expect(said).toContain('https://example.org/robots.txt');
    expect(said).toContain('_headers and _redirects are read only at the top of a host');
  });
});
