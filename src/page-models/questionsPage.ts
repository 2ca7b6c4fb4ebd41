import type { Archive } from '../archive/Archive.ts';
import { link } from './address.ts';
import { countedList } from './Counted.ts';
import { decades, type Decade } from './decades.ts';
import type { Link } from './Link.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** The page of all years, and of the other ways to the questions. */
interface QuestionsPage {
  readonly page: PageHead;
  readonly standfirst: string;
  readonly decades: readonly Decade[];
  readonly ways: readonly Link[];
}

/** The ways to the questions: by year, and by what else they are listed under. */
export function questionsPage(archive: Archive): QuestionsPage {
  const { years, meetings, categories, groups, answerers } = archive;
  const page = pageHead(archive, {
    title: 'Questions',
    description: 'The questions published here, by year, meeting, category, group and answerer.',
    path: '/questions/',
    trail: [],
    invented: archive.invented === 'some',
  });
  const way = (lists: readonly unknown[], text: string, path: string): Link[] =>
    lists.length > 0 ? [{ text, href: link(path) }] : [];
  return {
    page,
    standfirst: standfirstOf(years.length),
    decades: decades(years.map((year) => countedList(year, 'questions'))),
    ways: [
      ...way(meetings, 'By meeting', '/meetings/'),
      ...way(categories, 'By category', '/categories/'),
      ...way(archive.members, 'By member', '/members/'),
      ...way(groups, 'By group', '/groups/'),
      ...way(answerers, 'By who answered', '/answerers/'),
    ],
  };
}

function standfirstOf(years: number): string {
  if (years === 0) return 'No questions are published here now.';
  if (years === 1) return 'All the questions published here are from one year.';
  return 'By the year in the reference, newest decade first.';
}
