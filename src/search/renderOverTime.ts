import type { Picture } from '../picture/Picture.ts';
import { element } from './element.ts';
import { overTime } from './overTime.ts';
import { saveFile } from './saveFile.ts';
import type { SearchQuery } from './SearchQuery.ts';
import type { YearFound } from './yearsFound.ts';

/** Charts, their table, and a button that saves it. */
export function renderOverTime(
  years: readonly YearFound[],
  texts: readonly string[],
  query: SearchQuery,
  invented: boolean,
): HTMLElement[] {
  const { charts, columns, rows, file } = overTime(years, texts, query, invented);
  const head = columns.map((column, index) =>
    element('th', { scope: 'col', ...(index > 0 && { class: 'number-cell' }) }, column),
  );
  const lines = rows.map(({ year, href, values }) => {
    const name = href ? element('a', { href }, year) : year;
    const cells = values.map((value) => element('td', { class: 'number-cell' }, value));
    return element('tr', {}, element('th', { scope: 'row' }, name), ...cells);
  });
  const save = element(
    'button',
    { type: 'button', class: 'quiet' },
    'Download these figures (CSV)',
  );
  save.addEventListener('click', () => {
    saveFile('search-over-time.csv', 'text/csv;charset=utf-8', file);
  });
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...lines),
  );
  // As wide as it is, a table of two searches scrolls by itself on a phone.
  const scrolling = element('div', { class: 'scroll', role: 'region', tabindex: '0' }, table);
  scrolling.setAttribute('aria-label', 'The figures');
  const details = element('details', {}, element('summary', {}, 'Show the figures'), scrolling);
  return [
    ...charts.map(({ caption, pictures: { narrow, wide } }) =>
      figureOf(caption, [svgOf(narrow, 'narrow'), svgOf(wide, 'wide')]),
    ),
    element('div', { class: 'chart' }, details),
    element('p', { class: 'unprinted' }, save),
  ];
}

function figureOf(caption: string, pictures: readonly Element[]): HTMLElement {
  return element('figure', { class: 'chart' }, element('figcaption', {}, caption), ...pictures);
}

/** A picture as SVG, as the pages have it: for a pointer, since keyboards and screen readers have the table. */
function svgOf({ width, height, ground, bars, texts, areas }: Picture, kind: string): SVGElement {
  const picture = svg('svg', {
    class: kind,
    viewBox: `0 0 ${width} ${height}`,
    ...{ width, height, 'aria-hidden': 'true' },
  });
  for (const { shade, ...bar } of bars)
    picture.append(svg('rect', { class: `shade-${shade}`, ...bar }));
  for (const { x, y, anchor, text } of texts) {
    const words = svg('text', { x, y, 'text-anchor': anchor });
    words.textContent = text;
    picture.append(words);
  }
  if (ground) picture.append(svg('line', { x2: width, y1: ground, y2: ground }));
  for (const { href = '', label, ...area } of areas) {
    const [link, title] = [svg('a', { href, tabindex: '-1' }), svg('title', {})];
    title.textContent = label;
    link.append(title, svg('rect', { class: 'area', ...area }));
    picture.append(link);
  }
  return picture;
}

function svg(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  if (!(made instanceof SVGElement)) throw new Error(`${tag} is no element of SVG`);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
