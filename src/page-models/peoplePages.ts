import type { Archive } from '../archive/Archive.ts';
import { count, counted } from '../record/wording.ts';
import { byLetter, type Letters } from './byLetter.ts';
import { link } from './address.ts';
import { countedList, type Counted } from './Counted.ts';
import type { Link } from './Link.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** A page of people from A to Z by last name. */
export interface PeoplePage extends Letters {
  readonly page: PageHead;
  readonly heading: string;
  readonly standfirst: string;
  /** On the page of members only. */
  readonly groups: readonly Counted[];
  /** The page of the others who are named. */
  readonly onward?: Link;
}

/** The list of everyone who asked a question published here. */
export function membersPage(archive: Archive): PeoplePage {
  const { members, groups, answerers } = archive;
  return {
    page: pageHead(archive, {
      title: 'Members',
      description: 'Members whose questions are published here.',
      path: '/members/',
      trail: [],
      invented: archive.invented === 'some',
    }),
    heading: 'Members',
    standfirst:
      members.length === 0
        ? 'No questions are published here now.'
        : `Questions from ${counted(members.length, 'member')} are published here.`,
    ...byLetter(members, 'members'),
    groups: groups.map((group) => countedList(group, 'groups')),
    ...(answerers.length > 0 && { onward: { text: 'Who answered', href: link('/answerers/') } }),
  };
}

/** The list of everyone by whom an answer published here was given, as far as the records tell. */
export function answerersPage(archive: Archive): PeoplePage {
  const { questions, answerers, members } = archive;
  const named = questions.filter(({ answers = [] }) => answers.some(({ person }) => person));
  const without = questions.length - named.length;
  const people = counted(answerers.length, 'person').replace('persons', 'people');
  const rest =
    without === 0
      ? ''
      : ` ${counted(without, 'question')} ${without === 1 ? 'names' : 'name'} no one, or only an office whose holder is not recorded here.`;
  return {
    page: pageHead(archive, {
      title: 'Who answered',
      description: 'Everyone who answered questions published here, by name.',
      path: '/answerers/',
      trail: [],
      invented: archive.invented === 'some',
    }),
    heading: 'Who answered',
    standfirst:
      answerers.length === 0
        ? `No one is named in the answers published here.`
        : `${people} answered ${count(named.length)} of the ${counted(questions.length, 'question')} published here.${rest}`,
    ...byLetter(answerers, 'answerers'),
    groups: [],
    ...(members.length > 0 && { onward: { text: 'Members who asked', href: link('/members/') } }),
  };
}
