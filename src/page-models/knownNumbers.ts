import type { Archive } from '../archive/Archive.ts';
import { headingOf } from '../record/headingOf.ts';
import { compareIds } from '../record/reference.ts';
import { hundredOf, type KnownNumbers } from '../search/KnownNumbers.ts';
import { hasPage } from '../archive/hasPage.ts';

/** So many of the questions that cite an absent one are named. */
const NAMED = 5;

/** What the search page and the 404 page look up of a number, by hundreds of numbers. */
export function knownNumbers(archive: Archive): ReadonlyMap<string, KnownNumbers> {
  const { questions, withdrawn, citing } = archive;
  const hundreds = new Map<string, KnownNumbers>();
  const of = (number: string) => {
    const found = hundreds.get(hundredOf(number)) ?? { here: {}, absent: {} };
    hundreds.set(hundredOf(number), found);
    return found;
  };
  for (const { id } of [...questions, ...withdrawn].sort((a, b) => compareIds(a.id, b.id))) {
    const { year, number, suffix } = idParts(id);
    // A supplementary is found on the page of its question, where that is here.
    if (suffix && hasPage(archive, `${year}/${number}`)) continue;
    const { here } = of(number);
    here[number] = [here[number], year + suffix].filter(Boolean).join(' ');
  }
  for (const [id, citers] of citing) {
    if (hasPage(archive, id)) continue;
    const by = citers.slice(0, NAMED).map((one) => ({ id: one.id, title: headingOf(one) }));
    of(idParts(id).number).absent[id] = { by, questions: citers.length };
  }
  return hundreds;
}

/** `2018/2950-0` is of 2018, number 2950, with the suffix `-0`. */
function idParts(id: string): { year: string; number: string; suffix: string } {
  const [year = '', rest = ''] = id.split('/');
  const [number = ''] = rest.split('-');
  return { year, number, suffix: rest.slice(number.length) };
}
