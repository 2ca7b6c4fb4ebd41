import type { Archive } from '../archive/Archive.ts';
import { questionPath, versionDataPath, versionPath } from '../archive/address.ts';
import { citation, type Citation } from '../record/citation.ts';
import type { Question } from '../record/entrySchema.ts';
import { headingOf } from '../record/headingOf.ts';
import { longDate } from '../record/longDate.ts';
import { siteConfig } from '../site.config.ts';
import { absolute, link } from './address.ts';
import { fact, type Fact, type FactValue } from './Fact.ts';
import type { Link } from './Link.ts';
import { pageHead, type PageHead } from './PageHead.ts';
import { recordView, sourceFacts, trailOf, type RecordView } from './questionPage.ts';

/** The page of an earlier version of a question, its words apart. */
interface VersionPage {
  readonly page: PageHead;
  readonly record: RecordView;
  readonly until: FactValue;
  /** The question as it is now. */
  readonly present: Link;
  readonly citation: Citation;
  readonly source: readonly Fact[];
  readonly data: string;
  /** The versions before and after this one. */
  readonly previous?: Link;
  readonly next?: Link;
}

/**
 * The page of an earlier version.
 * @param version its facts.
 * @param until the day that it was current until.
 * @param words the SHA-256 of its words.
 */
export function versionPage(
  archive: Archive,
  version: Question,
  until: string,
  words: string,
): VersionPage {
  const { id } = version;
  const path = versionPath(id, until);
  const [heading, day] = [headingOf(version), longDate(until)];
  const site = siteConfig(version.invented ?? false);
  const url = absolute(path);
  const present = archive.byId.get(id);
  return {
    page: pageHead(archive, {
      title: `${heading}, ${id}, until ${day}`,
      description: `An earlier wording of question ${id}, which was current until ${day}.`,
      path,
      trail: [...trailOf(id), { text: id, href: link(questionPath(id)) }],
      crumb: `Until ${day}`,
      indexed: false,
      invented: version.invented ?? false,
    }),
    record: recordView(archive, version, path),
    until: { text: day, datetime: until },
    present: { text: present ? headingOf(present) : id, href: link(questionPath(id)) },
    citation: citation(version, site, { words, until, ...(url && { url }) }),
    source: [...sourceFacts(version), ...fact('SHA-256 of the words', { text: words })],
    data: link(versionDataPath(id, until)),
    ...besideOf(archive, id, until),
  };
}

function besideOf(
  archive: Archive,
  id: string,
  until: string,
): Pick<VersionPage, 'previous' | 'next'> {
  const days = archive.versions.get(id) ?? [];
  const at = days.indexOf(until);
  const [previous, next] = [days[at - 1], days[at + 1]].map((day) =>
    day === undefined
      ? undefined
      : { text: `Until ${longDate(day)}`, href: link(versionPath(id, day)) },
  );
  return {
    ...(previous && { previous }),
    next: next ?? { text: 'Current wording', href: link(questionPath(id)) },
  };
}
