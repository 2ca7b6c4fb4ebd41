import { formerHtml, presentHtml } from '../scripts/collect/inventPage.testing.ts';
import { readPage } from '../scripts/collect/page/readPage.ts';

/** Words that a page of a question may hold, in the form in which HTML has them. */
export function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** HTML with a text in every place that words of a record have on a page: paragraph, item, cell and link. */
export function hostileWords(html: string): string {
  return `<p>zeal ${html}</p><ul><li>zeal ${html}</li></ul>
<table><tr><th>zeal ${html}</th><td>${html}</td></tr><tr><td>zeal</td><td><a href="${html}">zeal ${html}</a></td></tr></table>`;
}

/**
 * The text that is collected from a page with some HTML as its question and its answer, of one or the other
 * build by turns; undefined where that HTML made it no page of a question.
 */
export function collectedText(html: string, id: string): string | undefined {
  const page = {
    ...{ title: 'Lamps in Tanner Park', date: '1956-05-11', reference: id },
    ...{ askedBy: 'Ruth Oyelaran', group: 'City Independents' },
    question: `<p>zeal ${html}</p>`,
    answers: [{ date: 'Monday 14 May 1956', words: hostileWords(html) }],
  };
  const address = `https://city.example/questions/${id}`;
  const isFormer = Number(id.at(-1)) % 2 === 0;
  const printed = isFormer
    ? formerHtml(page, { address, labels: true })
    : presentHtml(page, address);
  const read = readPage(printed, address);
  return read.kind === 'question' ? read.text : undefined;
}
