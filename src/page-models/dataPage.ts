import type { Dataset, WithContext } from 'schema-dts';
import type { Archive } from '../archive/Archive.ts';
import { counted } from '../record/wording.ts';
import { questionDataPath } from '../archive/address.ts';
import { absolute, link } from './address.ts';
import { dataFiles, type OfferedFile } from './dataFiles.ts';
import { dataUses, type DataUse } from './dataUses.ts';
import { latestDate, latestOf } from './latestDate.ts';
import type { Link } from './Link.ts';
import { pageHead, type FeedLink, type PageHead } from './PageHead.ts';

/** A file of the whole archive as the page lists it. */
interface ListedFile extends OfferedFile {
  readonly href: string;
  /** Both are filled in when the file is written, which is after the page is. */
  readonly bytes: string;
  readonly sha256: string;
}

/** A form that others have agreed on, and what is here in it. */
interface Standard extends Link {
  readonly what: string;
  /** The file, or an example of one. */
  readonly file: Link;
}

/** The page of all that can be taken away as data. */
interface DataPage {
  readonly page: PageHead;
  readonly standfirst: string;
  /** Whose words the files hold. */
  readonly rights: readonly string[];
  /** The file beside the page of a question, by the example of one. */
  readonly beside?: {
    readonly pattern: string;
    readonly example: string;
    readonly file: Link;
  };
  readonly files: readonly ListedFile[];
  readonly standards: readonly Standard[];
  readonly feeds: readonly FeedLink[];
  readonly uses: readonly DataUse[];
  /** Whether addresses are to be completed by the reader. */
  readonly addressUnknown: boolean;
  readonly thing: WithContext<Dataset>;
}

const REAL =
  'The words are those of the members of the London Assembly, of the Mayor of London and of those who answered for the Mayor, as published by the Greater London Authority. This site claims no right in them. Whoever publishes them again should say where they come from, and under which terms the Authority published them.';
const ALL_INVENTED =
  'No one’s: every record in these files is invented to show the software, and says so. No person, place or question in them is real.';
const SOME_INVENTED =
  'Some records are invented to show the software. Each of them says so, in every file.';

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
  const standfirst = `${counted(questions.length, 'question')} of ${counted(meetings.length, 'meeting')}, as files for your own tools. They are made from the same entries as the pages, and have the same words.`;
  return {
    page,
    standfirst,
    rights:
      invented === 'all' ? [ALL_INVENTED] : [REAL, ...(invented === 'some' ? [SOME_INVENTED] : [])],
    ...(example && { beside: besideOf(example) }),
    files: dataFiles(archive).map((file) => ({
      ...file,
      href: link(`/data/${file.path}`),
      bytes: `{bytes:${file.path}}`,
      sha256: `{sha256:${file.path}}`,
    })),
    standards: standards(meetings.at(-1)?.key),
    feeds: page.feeds,
    uses: dataUses(example, archive.log !== undefined),
    addressUnknown: absolute('/') === undefined,
    thing: dataset(archive, page, standfirst),
  };
}

function besideOf(id: string): NonNullable<DataPage['beside']> {
  const path = questionDataPath(id);
  return {
    pattern: '/questions/year/number.json',
    example: id,
    file: { text: path, href: link(path) },
  };
}

function standards(meeting: string | undefined): Standard[] {
  const at = (path: string): Link => ({ text: path, href: link(`/data/${path}`) });
  return [
    ...(meeting
      ? [
          {
            text: 'Akoma Ntoso',
            href: 'https://www.oasis-open.org/standard/akn-v1-0/',
            what: 'the XML of parliaments: one file for each meeting, for instance',
            file: at(`akoma-ntoso/${meeting}.xml`),
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
      text: 'JSON Schema',
      href: 'https://json-schema.org/',
      what: 'the shape of an entry:',
      file: at('schema/v1/entry.json'),
    },
    {
      text: 'Data Package',
      href: 'https://datapackage.org/',
      what: 'the columns of the tables, and how they belong together:',
      file: at('datapackage.json'),
    },
    {
      text: 'BagIt',
      href: 'https://www.rfc-editor.org/rfc/rfc8493',
      what: 'what a copy of the folder is checked by, with bagit.txt and bag-info.txt beside it:',
      file: { text: 'manifest-sha256.txt', href: link('/manifest-sha256.txt') },
    },
  ];
}

/** Files that describe others are no data themselves. */
const DESCRIPTIONS: readonly string[] = ['datapackage.json', 'schema/v1/entry.json'];

function dataset(archive: Archive, { site }: PageHead, standfirst: string): WithContext<Dataset> {
  const { questions, invented } = archive;
  const [url, home] = [absolute('/data/'), absolute('/')];
  const days = questions.flatMap(({ date }) => date ?? []);
  const modified = latestOf(questions.map(latestDate));
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: site.name,
    description: `${site.description} ${standfirst}`,
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    ...(url && home && { '@id': url, url, includedInDataCatalog: catalog(site.name, home) }),
    ...(days[0] && { temporalCoverage: `${days[0]}/${days.at(-1)}` }),
    ...(modified && { dateModified: modified }),
    ...(invented === 'all'
      ? { disambiguatingDescription: ALL_INVENTED }
      : {
          isBasedOn: {
            '@type': 'CreativeWork',
            name: 'Transcripts of Mayor’s Question Time',
            publisher: { '@type': 'GovernmentOrganization', name: 'Greater London Authority' },
          },
          spatialCoverage: { '@type': 'Place', name: 'London' },
          usageInfo: { '@type': 'CreativeWork', text: REAL },
          ...(invented === 'some' && { disambiguatingDescription: SOME_INVENTED }),
        }),
    distribution: dataFiles(archive)
      .filter(({ path }) => !DESCRIPTIONS.includes(path))
      .map(({ path, mediaType }) => ({
        '@type': 'DataDownload',
        name: path,
        contentUrl: absolute(`/data/${path}`) ?? link(`/data/${path}`),
        encodingFormat: mediaType,
        contentSize: `{bytes:${path}}`,
        sha256: `{sha256:${path}}`,
      })),
  };
}

function catalog(name: string, url: string) {
  return { '@type': 'DataCatalog', name, url } as const;
}
