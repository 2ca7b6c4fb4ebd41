import type { Archive, Gathering } from '../archive/Archive.ts';
import { counted } from '../record/wording.ts';
import { countedList, type Counted, type ListRoot } from './Counted.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** A page of lists, each with the number of its questions. */
export interface ListsPage {
  readonly page: PageHead;
  readonly heading: string;
  readonly standfirst: string;
  readonly lists: readonly Counted[];
}

/** The page of all categories, from A to Z. */
export function categoriesPage(archive: Archive): ListsPage {
  const without = archive.questions.filter(({ category }) => !category).length;
  return listsPage(archive, archive.categories, 'categories', {
    title: 'Categories',
    description: 'The questions published here, by category.',
    standfirst:
      archive.categories.length === 0
        ? 'No category is recorded in the questions published here.'
        : `Categories are as recorded with each question.${withoutAny(without)}`,
  });
}

/** The page of all groups, from A to Z. */
export function groupsPage(archive: Archive): ListsPage {
  const without = archive.questions.filter(({ group }) => !group).length;
  return listsPage(archive, archive.groups, 'groups', {
    title: 'Groups',
    description: 'The questions published here, by the group of the member who asked.',
    standfirst:
      archive.groups.length === 0
        ? 'No group is recorded in the questions published here.'
        : `Groups are as recorded with each question.${withoutAny(without)}`,
  });
}

function withoutAny(without: number): string {
  if (without === 0) return '';
  return ` ${counted(without, 'question')} ${without === 1 ? 'has' : 'have'} none.`;
}

function listsPage(
  archive: Archive,
  lists: readonly Gathering[],
  root: ListRoot,
  words: { readonly title: string; readonly description: string; readonly standfirst: string },
): ListsPage {
  const { title, description, standfirst } = words;
  const path = `/${root}/`;
  const invented = archive.invented === 'some';
  return {
    page: pageHead(archive, { title, description, path, trail: [], invented }),
    heading: title,
    standfirst,
    lists: lists.toSorted(byName).map((list) => countedList(list, root)),
  };
}

function byName(a: Gathering, b: Gathering): number {
  return a.key < b.key ? -1 : 1;
}
