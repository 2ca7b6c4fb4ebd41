import type { Dataset, WithContext } from 'schema-dts';
import type { Archive } from '../archive/Archive.ts';
import { counted } from '../record/wording.ts';
import { questionDataPath } from '../archive/address.ts';
import { absolute, link } from './address.ts';
import { chart, type Chart } from './chart.ts';
import {
  dataTables,
  descriptionFiles,
  packedCopy,
  packedFiles,
  wholeFiles,
  type OfferedFile,
  type OfferedTable,
} from './dataFiles.ts';
import { dataUses, type DataUse } from './dataUses.ts';
import { latestDate, latestOf } from './latestDate.ts';
import type { Link } from './Link.ts';
import { pageHead, type FeedLink, type PageHead } from './PageHead.ts';

/** A file as the page lists it. */
interface ListedFile extends OfferedFile, ListedSize {
  readonly href: string;
  /** Its packed copy, where it has one. */
  readonly packed?: ListedFile;
}

/** Both are filled in when the file is written, which is after the page is. */
interface ListedSize {
  readonly bytes: string;
  readonly sha256: string;
}

/** A table as the page lists it: a file in each of two formats. */
interface ListedTable extends OfferedTable {
  readonly files: readonly (Link & Pick<ListedSize, 'bytes'>)[];
}

/** What most people come for, and where it is. */
interface Aim {
  readonly aim: string;
  readonly what: string;
  /** The file that serves it best. */
  readonly file?: Link & Pick<ListedSize, 'bytes'>;
  /** Where the rest stands. */
  readonly more?: Link;
}

/** A form that others have agreed on, and what is here in it. */
interface Standard extends Link {
  readonly what: string;
  /** The file, or an example of one. */
  readonly file: Link;
}

/** The page of all that can be taken away as data. */
export interface DataPage {
  readonly page: PageHead;
  readonly standfirst: string;
  readonly aims: readonly Aim[];
  /** Whose words the files hold. */
  readonly rights: readonly string[];
  readonly licence?: Link;
  /** The files beside pages, by the example of one of each kind. */
  readonly beside: readonly {
    readonly of: string;
    readonly pattern: string;
    readonly file: Link;
  }[];
  readonly files: readonly ListedFile[];
  readonly tables: readonly ListedTable[];
  readonly descriptions: readonly ListedFile[];
  readonly standards: readonly Standard[];
  readonly feeds: readonly FeedLink[];
  readonly uses: readonly DataUse[];
  /** What the query of one of them gives, as a picture. */
  readonly picture: readonly Chart[];
  /** Whether addresses are to be completed by the reader. */
  readonly addressUnknown: boolean;
  readonly thing: WithContext<Dataset>;
}

const SOME_INVENTED =
  'Some records are made up to demonstrate the software. Each is marked as such in every file.';
const NO_LICENCE = 'This site states no licence for the words.';

/** The data page, which with the home and coverage pages is the only one with archive-wide figures. */
export function dataPage(archive: Archive): DataPage {
  const { questions, meetings, invented } = archive;
  const example = questions.at(-1)?.id;
  const page = pageHead(archive, {
    title: 'Data',
    description: 'Every question published here as files: CSV, SQLite, Parquet, JSON and more.',
    path: '/data/',
    trail: [],
    invented: invented === 'some',
  });
  const { rights, licence } = page.site;
  const standfirst = `${counted(questions.length, 'question')} from ${counted(meetings.length, 'meeting')}, as files for your own tools. They come from the same records as the pages, word for word.`;
  const packed = new Set(packedFiles(questions.length));
  return {
    page,
    standfirst,
    aims: aims(archive, example),
    rights: [
      rights,
      ...(invented === 'some' ? [SOME_INVENTED] : []),
      ...(licence || invented === 'all' ? [] : [NO_LICENCE]),
    ],
    ...(licence && { licence: { text: licence.title, href: licence.url } }),
    beside: beside(archive, example),
    files: wholeFiles(archive).map((file) => ({
      ...listed(file),
      ...(packed.has(file) && { packed: listed(packedCopy(file)) }),
    })),
    tables: dataTables(archive).map(({ name, purpose }) => ({
      name,
      purpose,
      files: ['csv', 'parquet'].map((ending) => file(`${name}.${ending}`, ending)),
    })),
    descriptions: descriptionFiles().map(listed),
    standards: standards(meetings.at(-1)?.key, archive.years.at(-1)?.key),
    feeds: page.feeds,
    uses: dataUses(example, archive.log !== undefined),
    picture: picture(archive),
    addressUnknown: absolute('/') === undefined,
    thing: dataset(archive, page, standfirst),
  };
}

function listed(file: OfferedFile): ListedFile {
  return { ...file, href: link(`/data/${file.path}`), ...sizeOf(file.path) };
}

function sizeOf(path: string): ListedSize {
  return { bytes: `{bytes:${path}}`, sha256: `{sha256:${path}}` };
}

function file(path: string, text = path): Link & Pick<ListedSize, 'bytes'> {
  return { text, href: link(`/data/${path}`), bytes: sizeOf(path).bytes };
}

function aims({ members }: Archive, example: string | undefined): Aim[] {
  const [member] = members;
  return [
    {
      aim: 'Open it in a spreadsheet',
      what: 'One line for each question, with its answers. Import all columns as text.',
      file: file('questions.csv'),
    },
    {
      aim: 'Only one member, meeting, category or year',
      what: 'Their pages offer their own questions as CSV and JSON.',
      more: member
        ? { text: 'Members', href: link('/members/') }
        : { text: 'Questions', href: link('/questions/') },
    },
    {
      aim: 'Query it',
      what: 'A database with all tables and full-text search.',
      file: file('questions.sqlite'),
      more: { text: 'How to use it', href: '#use' },
    },
    {
      aim: 'Cite a question',
      what: 'Its page gives the citation in words, and as a file for Zotero and BibTeX.',
      ...(example && {
        more: { text: `For example ${example}`, href: link(`/questions/${example}/`) },
      }),
    },
    {
      aim: 'Build something',
      what: 'A JSON file stands beside each question’s page; the log says what is new.',
      more: { text: 'The files beside pages', href: '#one' },
    },
  ];
}

function beside({ years, members, meetings, categories }: Archive, example: string | undefined) {
  const one = (of: string, pattern: string, path: string | undefined) =>
    path === undefined ? [] : [{ of, pattern, file: { text: path, href: link(path) } }];
  const first = (root: string, list: { readonly key: string } | undefined) =>
    list && `/${root}/${list.key}.json`;
  return [
    ...one('Question', '/questions/year/number.json', example && questionDataPath(example)),
    ...one('Member', '/members/name.json', first('members', members[0])),
    ...one('Meeting', '/meetings/type/date.json', first('meetings', meetings.at(-1))),
    ...one('Category', '/categories/name.json', first('categories', categories[0])),
    ...one('Year', '/questions/year.json', first('questions', years.at(-1))),
    ...one(
      'The references in a year, each with its page',
      '/data/references/year.json',
      years.length > 0 ? `/data/references/${years.at(-1)?.key ?? ''}.json` : undefined,
    ),
  ];
}

/** What the query that the page shows gives: the test runs it. */
function picture({ questions }: Archive): Chart[] {
  const states = [...Map.groupBy(questions, ({ status }) => status)];
  return chart({
    id: 'query',
    caption: 'The result of this query: questions by status',
    form: 'bars',
    of: 'status',
    figures: states
      .map(([label, { length: value }]) => ({ label, value }))
      .sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1)),
  });
}

function standards(meeting: string | undefined, year: string | undefined): Standard[] {
  const at = (path: string): Link => ({ text: path, href: link(`/data/${path}`) });
  return [
    ...(meeting
      ? [
          {
            text: 'Akoma Ntoso',
            href: 'https://www.oasis-open.org/standard/akn-v1-0/',
            what: 'an XML standard for parliaments: one file per meeting, for example',
            file: at(`akoma-ntoso/${meeting}.xml`),
          },
        ]
      : []),
    ...(year
      ? [
          {
            text: 'Parquet by year',
            href: 'https://duckdb.org/docs/stable/data/partitioning/hive_partitioning.html',
            what: 'each year’s questions in a folder of its own, which DuckDB reads as one table, for example',
            file: at(`questions/year=${year}/questions.parquet`),
          },
        ]
      : []),
    {
      text: 'Popolo',
      href: 'https://www.popoloproject.com/',
      what: 'people, organisations and memberships:',
      file: at('popolo.json'),
    },
    {
      text: 'BagIt',
      href: 'https://www.rfc-editor.org/rfc/rfc8493',
      what: 'for checking a copy of the folder, with bagit.txt and bag-info.txt beside it:',
      file: { text: 'manifest-sha256.txt', href: link('/manifest-sha256.txt') },
    },
  ];
}

function dataset(archive: Archive, { site }: PageHead, standfirst: string): WithContext<Dataset> {
  const { questions, invented, log } = archive;
  const [url, home] = [absolute('/data/'), absolute('/')];
  const days = questions.flatMap(({ date }) => date ?? []);
  const modified = latestOf([log?.events.at(-1)?.date, ...questions.map(latestDate)]);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: site.name,
    description: `${site.description} ${standfirst}`,
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    publisher: organisation(site.publisher ?? site.name),
    ...(url &&
      home && {
        ...{ '@id': url, url, identifier: url },
        includedInDataCatalog: { '@type': 'DataCatalog', name: site.name, url: home },
      }),
    ...(days[0] && { temporalCoverage: `${days[0]}/${days.at(-1)}` }),
    ...(log && { datePublished: log.begun }),
    ...(modified && { dateModified: modified }),
    ...(site.licence && { license: site.licence.url }),
    ...(site.source && { creator: { ...organisation(site.source.name), url: site.source.url } }),
    ...(invented === 'all'
      ? { disambiguatingDescription: site.rights }
      : {
          spatialCoverage: { '@type': 'Place', name: 'London' },
          usageInfo: { '@type': 'CreativeWork', text: site.rights },
          ...(invented === 'some' && { disambiguatingDescription: SOME_INVENTED }),
        }),
    distribution: wholeFiles(archive).map(({ path, mediaType }) => ({
      '@type': 'DataDownload',
      name: path,
      contentUrl: absolute(`/data/${path}`) ?? link(`/data/${path}`),
      encodingFormat: mediaType,
      contentSize: sizeOf(path).bytes,
      sha256: sizeOf(path).sha256,
    })),
  };
}

function organisation(name: string) {
  return { '@type': 'Organization', name } as const;
}
