import type { Archive, Gathering } from '../archive/Archive.ts';
import { counted } from '../record/wording.ts';
import { gathering, type Counted } from './homePage.ts';
import { pageHead, type PageHead } from './PageHead.ts';

/** Under this many names there is nothing to jump to. */
const JUMP_FROM = 30;

/** The members from A to Z by last name, and the groups. */
interface MembersPage {
  readonly page: PageHead;
  readonly standfirst: string;
  readonly letters: readonly { readonly letter: string; readonly members: readonly Counted[] }[];
  /** Whether the page has a bar of letters. */
  readonly jump: boolean;
  readonly groups: readonly Counted[];
}

/** The list of everyone who asked a question published here. */
export function membersPage(archive: Archive): MembersPage {
  const members = archive.members
    .map((member) => ({ member, sortKey: lastNameFirst(member) }))
    .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
  const jump = members.length >= JUMP_FROM;
  const letters = Map.groupBy(members, ({ sortKey }) =>
    jump ? sortKey.slice(0, 1).toUpperCase() : '',
  );
  return {
    page: pageHead(archive, {
      title: 'Members',
      description: 'Members whose questions are published here.',
      path: '/members/',
      trail: [],
      invented: archive.invented === 'some',
    }),
    standfirst:
      members.length === 0
        ? 'No questions are published here now.'
        : `${counted(members.length, 'member')} asked the questions published here.`,
    letters: [...letters].map(([letter, list]) => ({
      letter,
      members: list.map(({ member }) => gathering(member, 'members')),
    })),
    jump,
    groups: archive.groups.map((group) => gathering(group, 'groups')),
  };
}

/**
 * `andrew-dismore` sorts as `dismore andrew`: the slug has neither titles nor accents. A last name with
 * a hyphen, which only the printed name tells, counts from its first part.
 */
function lastNameFirst({ key, name }: Gathering): string {
  const words = key.split('-');
  const lastName = name.split(' ').at(-1)?.split('-').length ?? 1;
  return [...words.slice(-lastName), ...words.slice(0, -lastName)].join(' ');
}
