import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { u } from 'unist-builder';
import { hastElement, hastText } from '../../src/record/hastElement.ts';
import type { Question } from '../../src/record/entrySchema.ts';
import { markdownToHast } from '../../src/record/markdownToHast.ts';

const writer = unified().use(rehypeStringify).freeze();

/**
 * What the search engine reads of one record: its title, who asked, and its words, with the ids
 * that the paragraphs have on the page; filters by slug; and what a result shows, as metadata.
 * Nothing else of the page is indexed.
 */
export function searchDocument(question: Question, body: string): string {
  const { title, askedBy, organisation } = question;
  const who = [askedBy, organisation].filter((name) => name !== undefined).join(', ');
  const words = markdownToHast(body).flatMap(({ id, children }) =>
    children.map((child, index) => ({ ...child, properties: { id: `${id}-p${index + 1}` } })),
  );
  const main = hastElement('main', { dataPagefindBody: '' }, [
    ...(title ? [hastElement('h1', {}, [hastText(title)])] : []),
    ...(who ? [hastElement('p', {}, [hastText(`${who}.`)])] : []),
    ...words,
    hastElement('div', { dataPagefindIgnore: '' }, [...metadata(question), ...filters(question)]),
  ]);
  const page = hastElement('html', { lang: 'en' }, [hastElement('body', {}, [main])]);
  return writer.stringify(u('root', [page]));
}

function metadata({ id, title, date, askedBy, status, invented }: Question): Element[] {
  const shown = { title: title ?? id, date, member: askedBy, status, invented: invented && 'true' };
  return tagged('dataPagefindMeta', shown);
}

function filters({ id, member, group, meetingType, status, kind }: Question): Element[] {
  const year = id.slice(0, 4);
  return tagged('dataPagefindFilter', { year, member, group, meeting: meetingType, status, kind });
}

function tagged(
  attribute: string,
  values: Readonly<Record<string, string | undefined>>,
): Element[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [hastElement('span', { [attribute]: name }, [hastText(value)])],
  );
}
