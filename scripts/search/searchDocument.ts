import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { u } from 'unist-builder';
import { blockContent, type Setting } from '../../src/record/blockContent.ts';
import { hastElement, hastText } from '../../src/record/hastElement.ts';
import type { Question } from '../../src/record/entrySchema.ts';
import { placedBlocks, type PlacedBlock } from '../../src/record/placedBlocks.ts';
import type { Section } from '../../src/record/Section.ts';
import { slug } from '../../src/record/slug.ts';

/** What a word counts for in a question and in an answer; Pagefind’s own scale, where 1 is plain. */
const [QUESTION, ANSWER] = ['2', '1'];

const SETTING: Setting = {
  speaker: (printed) => hastElement('strong', {}, [hastText(`${printed}:`)]),
  words: (text) => [hastText(text)],
};

type Placed = Pick<PlacedBlock, 'id' | 'block'>;

const writer = unified().use(rehypeStringify).freeze();

/**
 * What the search engine reads of one record: its words, with the ids that the paragraphs have on the
 * page; filters by slug and day; and its title and who asked, as metadata. Nothing else of the page
 * is indexed. The ids stand on empty elements: Pagefind would keep the words of a paragraph twice.
 * @param meetingType the type of its meeting, if not as the entry has it.
 */
export function searchDocument(
  question: Question,
  sections: readonly Section[],
  meetingType = question.meetingType,
): string {
  const words = sections.flatMap((section) => {
    const dataPagefindWeight = section.answer === undefined ? QUESTION : ANSWER;
    return [...placedBlocks(section), ...fileNames(section, question)].map(({ id, block }) => {
      const [anchor, content] = [hastElement('a', { id }, []), blockContent(block, SETTING)];
      if (block.type === 'table')
        return hastElement('div', { dataPagefindWeight }, [
          anchor,
          hastElement('table', {}, content),
        ]);
      const tagName = block.type === 'list' ? 'ul' : 'p';
      return hastElement(tagName, { dataPagefindWeight }, [anchor, ...content]);
    });
  });
  const main = hastElement('main', { dataPagefindBody: '' }, [
    ...words,
    hastElement('div', { dataPagefindIgnore: '' }, [
      ...metadata(question),
      ...filters(question, sections, meetingType),
    ]),
  ]);
  const page = hastElement('html', { lang: 'en' }, [hastElement('body', {}, [main])]);
  return writer.stringify(u('root', [page]));
}

/** The printed names of the files of an answer, where the page has them. */
function fileNames({ id, answer }: Section, { answers = [] }: Question): Placed[] {
  const files = answer === undefined ? [] : (answers[answer]?.attachments ?? []);
  const items = files.flatMap(({ name }) => name ?? []);
  return items.length > 0 ? [{ id: `${id}-attachments`, block: { type: 'list', items } }] : [];
}

/** Every word of metadata is searchable: what no one searches for is a filter instead. */
function metadata({ id, title, askedBy, organisation }: Question): Element[] {
  return tagged('dataPagefindMeta', { title: title ?? id, member: askedBy, group: organisation });
}

function filters(
  question: Question,
  sections: readonly Section[],
  meetingType: Question['meetingType'],
): Element[] {
  const { id, date, member, group, status, kind, invented, answers = [] } = question;
  const year = (date ?? id).slice(0, 4);
  const isAttached = answers.some(({ attachments }) => attachments !== undefined);
  const hasTable = sections.some(({ blocks }) => blocks.some(({ type }) => type === 'table'));
  const persons = new Set(answers.flatMap(({ person }) => person ?? []));
  return tagged('dataPagefindFilter', {
    year,
    day: date ?? year,
    member,
    group,
    category: slug(question.category ?? '') || undefined,
    askedOf: question.askedOf,
    answeredBy: [...persons],
    meeting: meetingType,
    status,
    kind,
    attachments: isAttached ? 'yes' : 'no',
    table: hasTable ? 'yes' : 'no',
    invented: invented && 'true',
  });
}

function tagged(
  attribute: string,
  values: Readonly<Record<string, string | readonly string[] | undefined>>,
): Element[] {
  return Object.entries(values).flatMap(([name, value = []]) =>
    (typeof value === 'string' ? [value] : value).map((one) =>
      hastElement('span', { [attribute]: name }, [hastText(one)]),
    ),
  );
}
