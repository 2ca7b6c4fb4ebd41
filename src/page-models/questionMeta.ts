import type { Question as QuestionThing, WithContext } from 'schema-dts';
import type { Archive } from '../archive/Archive.ts';
import { sortedName } from '../record/authorName.ts';
import type { Question } from '../record/entrySchema.ts';
import { headingOf } from '../record/headingOf.ts';
import { siteConfig } from '../site.config.ts';
import { questionPath } from '../archive/address.ts';
import { absolute } from './address.ts';

/** What the head of a question’s page tells machines. */
export interface QuestionMeta {
  /**
   * Highwire Press tags, as Google Scholar and Zotero read them. A page with an institution is a report for
   * Zotero (its translator “Embedded Metadata”); one without is taken for an article of a journal.
   */
  readonly tags: readonly (readonly [name: string, content: string])[];
  /** The question as schema.org has it; its words stand on the page. */
  readonly thing: WithContext<QuestionThing>;
}

/** Tags and schema.org data of one question, from its facts alone. */
export function questionMeta(archive: Archive, question: Question): QuestionMeta {
  const { id, date, askedBy, member, answers = [], status, invented } = question;
  const title = headingOf(question);
  const url = absolute(questionPath(id));
  const site = siteConfig(archive.invented === 'all').name;
  const { name, source } = siteConfig(invented ?? false);
  const publisher = source?.name ?? name;
  const memberUrl = member && absolute(`/members/${member}/`);
  const latest = answers.at(-1);
  const tags: readonly (readonly [string, string | undefined])[] = [
    ['citation_title', title],
    ['citation_author', askedBy && sortedName(askedBy)],
    ['citation_publication_date', date?.replaceAll('-', '/')],
    ['citation_technical_report_institution', publisher],
    ['citation_technical_report_number', id],
    ['citation_publisher', publisher],
    ['citation_language', 'en'],
    ['citation_abstract_html_url', url],
  ];
  const thing: WithContext<QuestionThing> = {
    '@context': 'https://schema.org',
    '@type': 'Question',
    identifier: id,
    name: title,
    inLanguage: 'en-GB',
    answerCount: answers.filter((answer) => answer.status === 'answered').length,
    ...(url && { '@id': url, url }),
    ...(date && { dateCreated: date }),
    ...(askedBy && {
      author: { '@type': 'Person', name: askedBy, ...(memberUrl && { url: memberUrl }) },
    }),
    ...(latest &&
      status === 'answered' && {
        acceptedAnswer: {
          '@type': 'Answer',
          ...(url && { url: `${url}#answer` }),
          ...(latest.date && { dateCreated: latest.date }),
          ...(latest.answeredBy && { author: { '@type': 'Person', name: latest.answeredBy } }),
        },
      }),
    ...(invented && {
      disambiguatingDescription: 'Fictional record, created to demonstrate the software',
    }),
    isPartOf: { '@type': 'WebSite', name: site, ...(url && { url: absolute('/') ?? url }) },
  };
  return {
    tags: tags.flatMap(([name, content]) => (content ? [[name, content] as const] : [])),
    thing,
  };
}
