import { address } from '../../src/archive/address.ts';
import type { DataSummary, MeasuredFile } from './dataSummary.ts';

/** The vocabularies of DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), and what its properties hold. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const LANGUAGE = 'http://publications.europa.eu/resource/authority/language/ENG';
/** The region in the register of the Office for National Statistics. */
const LONDON = {
  '@id': 'http://statistics.data.gov.uk/id/statistical-geography/E12000007',
  '@type': 'dct:Location',
  'rdfs:label': english('London'),
};

/** The data as a catalogue of one dataset and its files: DCAT 3 as JSON-LD, as text. */
export function dcat(summary: DataSummary): string {
  const { title, publisher } = summary;
  const catalog = {
    '@context': CONTEXT,
    ...idOf(summary, '#catalogue'),
    '@type': 'dcat:Catalog',
    'dct:title': english(title),
    'dct:description': english(summary.description),
    'dct:publisher': agent(publisher ?? title),
    'dcat:dataset': dataset(summary),
  };
  return `${JSON.stringify(catalog, undefined, 2)}\n`;
}

function dataset(summary: DataSummary) {
  const { title, description, siteUrl, publisher, source, licence, version, days } = summary;
  const page = address(siteUrl, '/data/');
  return {
    ...idOf(summary, '#dataset'),
    '@type': 'dcat:Dataset',
    'dct:title': english(title),
    'dct:description': english(description),
    'dct:identifier': page,
    'dct:publisher': agent(publisher ?? title),
    ...(source && { 'dct:creator': { ...agent(source.name), 'foaf:homepage': link(source.url) } }),
    'dct:language': link(LANGUAGE),
    ...(!summary.allInvented && { 'dct:spatial': LONDON }),
    ...(days && {
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': day(days[0]),
        'dcat:endDate': day(days[1]),
      },
    }),
    ...(summary.issued && { 'dct:issued': day(summary.issued) }),
    ...(summary.modified && { 'dct:modified': day(summary.modified) }),
    ...(version && { 'dcat:version': version }),
    ...(licence && {
      'dct:license': { ...link(licence.url), 'dct:title': english(licence.title) },
    }),
    'dct:rights': { '@type': 'dct:RightsStatement', 'rdfs:label': english(summary.rights) },
    'dcat:keyword': ['questions', 'answers', 'London Assembly', 'Mayor'].map(english),
    ...(siteUrl && { 'dcat:landingPage': link(page) }),
    'dcat:distribution': summary.files
      .filter(({ isPart }) => !isPart)
      .map((file) => distribution(file, summary)),
  };
}

function distribution({ path, ...file }: MeasuredFile, { siteUrl, licence }: DataSummary) {
  const url = link(address(siteUrl, `/data/${path}`));
  return {
    '@type': 'dcat:Distribution',
    'dct:title': english(file.title),
    'dct:description': english(file.description),
    'dcat:accessURL': url,
    'dcat:downloadURL': url,
    'dcat:mediaType': link(`https://www.iana.org/assignments/media-types/${file.mediatype}`),
    'dcat:byteSize': { '@value': String(file.bytes), '@type': 'xsd:nonNegativeInteger' },
    ...(licence && { 'dct:license': link(licence.url) }),
    ...(file.jsonSchema && {
      'dct:conformsTo': link(address(siteUrl, `/data/${file.jsonSchema}`)),
    }),
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': link('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
      'spdx:checksumValue': { '@value': file.sha256, '@type': 'xsd:hexBinary' },
    },
  };
}

/** Its name in the world: only where the site knows its address. */
function idOf({ siteUrl }: DataSummary, fragment: string) {
  return siteUrl && { '@id': `${address(siteUrl, '/data/')}${fragment}` };
}

function agent(name: string) {
  return { '@type': 'foaf:Agent', 'foaf:name': english(name) };
}

function english(text: string) {
  return { '@value': text, '@language': 'en' };
}

function day(date: string) {
  return { '@value': date, '@type': 'xsd:date' };
}

function link(url: string) {
  return { '@id': url };
}
