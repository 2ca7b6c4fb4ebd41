import { beforeEach, expect, test, vi } from 'vitest';
import { buildArchive } from '../archive/buildArchive.ts';
import type { Question } from '../record/entrySchema.ts';
import { siteConfig } from '../site.config.ts';
import { questionMeta } from './questionMeta.ts';

beforeEach(() => {
  vi.stubEnv('SITE', 'https://example.org');
  vi.stubEnv('BASE_URL', '/');
});

const FACTS: Question = {
  ...{ id: '1976/0427', kind: 'question', status: 'answered', title: 'Night buses' },
  ...{ date: '1976-09-15', meetingType: 'mqt', askedBy: 'Jon Marsh', member: 'jon-marsh' },
  sources: [{ file: 'transcripts/a.txt', lines: [1, 9], sha256: '0'.repeat(64) }],
};

function tagsOf(question: Question): ReadonlyMap<string, string> {
  return new Map(questionMeta(buildArchive([question], []), question).tags);
}

/**
 * What Zotero's connector makes of a page, by the tags of Highwire Press that its translator “Embedded Metadata” takes
 * a type from: one of these decides, and without any a title is that of an article.
 */
function zoteroType(tags: ReadonlyMap<string, string>): string {
  const types = {
    citation_journal_title: 'journalArticle',
    citation_technical_report_institution: 'report',
    citation_conference_title: 'conferencePaper',
    citation_book_title: 'bookSection',
    citation_dissertation_institution: 'thesis',
  };
  const [, type = 'journalArticle'] = Object.entries(types).find(([tag]) => tags.has(tag)) ?? [];
  return type;
}

test('the page of a question is a report of who published it, with its number', () => {
  const { source, name } = siteConfig(false);
  const publisher = source?.name ?? name;
  const tags = tagsOf(FACTS);
  expect(zoteroType(tags)).toBe('report');
  expect(Object.fromEntries(tags)).toEqual({
    citation_title: 'Night buses',
    citation_author: 'Marsh, Jon',
    citation_publication_date: '1976/09/15',
    citation_technical_report_institution: publisher,
    citation_technical_report_number: '1976/0427',
    citation_publisher: publisher,
    citation_language: 'en',
    citation_abstract_html_url: 'https://example.org/questions/1976/0427/',
  });
});

test('one of an invented record is one of the archive that invents it', () => {
  const { name } = siteConfig(true);
  expect(tagsOf({ ...FACTS, invented: true }).get('citation_technical_report_institution')).toBe(
    name,
  );
});

test('a person is one author with honours and without, and an office is no person', () => {
  const author = (askedBy: string) => tagsOf({ ...FACTS, askedBy }).get('citation_author');
  expect(author('Dr Jon Marsh OBE AM')).toBe('Marsh, Jon');
  expect(author('The Chair')).toBe('The Chair');
});
