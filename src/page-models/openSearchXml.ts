import { xmlElement } from '../record/xmlElement.ts';
import type { SiteConfig } from '../site.config.ts';

/**
 * What lets browsers add the site as a search engine: OpenSearch 1.1, draft 6.
 * @param addresses of the picture and of the search page, for the world outside.
 */
export function openSearchXml(
  { shortName, name }: Pick<SiteConfig, 'shortName' | 'name'>,
  { icon, search }: { readonly icon: string; readonly search: string },
): string {
  const { text } = xmlElement(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    xmlElement('ShortName', {}, shortName),
    xmlElement('Description', {}, `Search ${name}`),
    xmlElement('InputEncoding', {}, 'UTF-8'),
    xmlElement('Image', { width: '16', height: '16', type: 'image/svg+xml' }, icon),
    xmlElement('Url', { type: 'text/html', template: `${search}?q={searchTerms}` }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}
