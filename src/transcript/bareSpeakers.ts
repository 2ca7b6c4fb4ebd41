import { personSlug } from '../record/personSlug.ts';
import { isMember } from './isMember.ts';
import { mayBeThing } from './isThing.ts';
import { personPattern } from './personPattern.ts';
import { splitTurn } from './splitTurn.ts';

const BARE = new RegExp(`^(${personPattern.name}) ?: (?=\\S)(?!\\p{Ll})`, 'u');
const LONGEST = 60;
const NOBODY: ReadonlySet<string> = new Set();

/**
 * The slugs of people who speak under their bare names in an exchange that prints names so, as those
 * of 2001 to 2005 do: each speaks twice, or between two others, or asks elsewhere in the file. Two
 * lines such as `Old Oak: …` one after the other are a list.
 * @param known slugs of those who asked or answer, who may be named without a mark.
 * @param members slugs of all who ask in the file.
 */
export function bareSpeakers(
  lines: readonly string[],
  known: ReadonlySet<string>,
  members: ReadonlySet<string>,
): Set<string> {
  const turns = lines.flatMap((line) => turnOf(line, known, members));
  const found = new Set(turns.flatMap(({ bare, sure }) => (bare && sure ? [bare] : [])));
  // Where members are marked, a bare name is none of theirs; where only the Mayor speaks, all is open.
  const isOpen = found.size === 0;
  if (isOpen && turns.some(({ member }) => member)) return found;
  const times = Map.groupBy(turns, ({ bare }) => bare);
  const first = turns.findIndex(({ sure }) => sure);
  turns.forEach(({ bare, sure }, index) => {
    if (bare === undefined || sure || first < 0 || index < first) return;
    const isAlone = [turns[index - 1], turns[index + 1]].every((one) =>
      one ? one.sure || one.bare === bare : !isOpen,
    );
    if (isAlone || (!isOpen && (times.get(bare)?.length ?? 0) > 1)) found.add(bare);
  });
  return found;
}

interface BareTurn {
  /** The slug of a name without a mark. */
  readonly bare: string | undefined;
  /** Whether the line is a turn whatever the others are. */
  readonly sure: boolean;
  /** Whether it is of someone marked as a member. */
  readonly member: boolean;
}

function turnOf(
  line: string,
  known: ReadonlySet<string>,
  members: ReadonlySet<string>,
): BareTurn[] {
  const marked = splitTurn(line, NOBODY).speaker;
  const [, name] = (marked === undefined ? BARE.exec(line.slice(0, LONGEST)) : undefined) ?? [];
  const bare = name === undefined || mayBeThing(name) ? undefined : personSlug(name);
  const asks = bare !== undefined && members.has(bare);
  const sure = asks || splitTurn(line, known).speaker !== undefined;
  const member = marked !== undefined && isMember(marked);
  return sure || name !== undefined ? [{ bare, sure, member }] : [];
}
