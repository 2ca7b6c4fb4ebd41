import type { Archive } from '../archive/Archive.ts';
import type { Question, Withdrawn } from '../record/entrySchema.ts';
import { counted } from '../record/wording.ts';
import { questionPath } from '../archive/address.ts';
import { hasPage } from '../archive/hasPage.ts';
import { link } from './address.ts';
import type { Link } from './Link.ts';
import { listItem, withdrawnItem, type ListItem } from './ListItem.ts';

/** Questions that have the same thing to do with the one of the page. */
export interface ReferenceList {
  readonly heading: string;
  /** Said below the list: what is not shown, or not here. */
  readonly note?: string;
  readonly items: readonly ListItem[];
  /** Those beyond, by their numbers alone: they are folded. */
  readonly more: readonly Link[];
  /** A timeline: each has its date before its title. */
  readonly chain: boolean;
}

/** How many of a list a page shows, and how far a chain is followed in each direction. */
const SHOWN = 20;
/** How many more are folded below them: a longer list would make the pages of all that are in it long. */
const FOLDED = 500;
/** As much of a list as the page of a question has. */
export const MOST_RELATED = SHOWN + FOLDED;

/** What a question has to do with others: absent lists are not shown. */
export function referencesOf(archive: Archive, question: Question): ReferenceList[] {
  const { cited, withdrawn, absent, citing, chain, series, sameAnswer } = relatedTo(
    archive,
    question,
  );
  const cites = list(archive, 'Questions cited here', cited, absent);
  return [
    { ...cites, items: [...cites.items, ...withdrawn.map(withdrawnItem)] },
    list(archive, 'Questions that cite this one', citing),
    { ...list(archive, 'Earlier and later questions in this exchange', chain), chain: true },
    list(archive, 'Other questions in the same series', series),
    list(archive, 'Questions given the same answer', sameAnswer),
  ].filter(({ items, note }) => items.length > 0 || note !== undefined);
}

/** The questions that one has to do with. */
interface Related {
  readonly cited: readonly Question[];
  /** What it cites and what was withdrawn: its page says so. */
  readonly withdrawn: readonly Withdrawn[];
  /** Ids that it cites, and that have no page. */
  readonly absent: readonly string[];
  readonly citing: readonly Question[];
  /** Itself with those that it follows up and that follow it up, if these are two or more. */
  readonly chain: readonly Question[];
  readonly series: readonly Question[];
  readonly sameAnswer: readonly Question[];
}

/** The questions that one has to do with, each list whole, in the order in which it is shown. */
export function relatedTo(archive: Archive, question: Question): Related {
  const { id, cites = [] } = question;
  const others = (list: readonly Question[] = []) => list.filter((one) => one.id !== id);
  const chain = chainOf(archive, question);
  return {
    cited: cites.flatMap((cited) => archive.byId.get(cited) ?? []),
    withdrawn: cites.flatMap((cited) => archive.withdrawnById.get(cited) ?? []),
    absent: cites.filter((cited) => !hasPage(archive, cited)),
    citing: archive.citing.get(id) ?? [],
    chain: chain.length > 2 ? chain : [],
    series: others(archive.series.get(id)),
    sameAnswer: others(archive.sameAnswer.get(id)),
  };
}

function list(
  archive: Archive,
  heading: string,
  questions: readonly Question[],
  absent: readonly string[] = [],
): ReferenceList {
  const unshown = questions.length - MOST_RELATED;
  const notes = [
    ...(unshown > 0
      ? [`${counted(unshown, 'further question')} ${unshown === 1 ? 'is' : 'are'} not listed here.`]
      : []),
    ...(absent.length > 0 ? [`Not in this archive: ${absent.join(', ')}.`] : []),
  ];
  return {
    heading,
    ...(notes.length > 0 && { note: notes.join(' ') }),
    items: questions.slice(0, SHOWN).map((one) => listItem(archive, one, 'both')),
    more: questions.slice(SHOWN, MOST_RELATED).map(({ id }) => ({
      text: id,
      href: link(questionPath(id)),
    })),
    chain: false,
  };
}

/** The question with those of the same member that it follows up and that follow it up. */
function chainOf(archive: Archive, question: Question): Question[] {
  const walk = (next: ReadonlyMap<string, Question>): Question[] => {
    const found: Question[] = [];
    for (let at = next.get(question.id); at && found.length < SHOWN; at = next.get(at.id)) {
      found.push(at);
    }
    return found;
  };
  return [...walk(archive.askedBefore).reverse(), question, ...walk(archive.followedUp)];
}
