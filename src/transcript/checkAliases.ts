import type { Alias } from '../record/peopleSchema.ts';
import type { ReviewedItem } from '../record/reviewedList.ts';
import { problem, type Problem } from './problem.ts';

/**
 * Whether each name means one person or group, and none that is itself an alias.
 * @param file as reports name it.
 * @param slugOf the end of the address of a printed name; undefined where it is no name.
 */
export function checkAliases(
  file: string,
  items: readonly ReviewedItem<Alias>[],
  slugOf: (printed: string) => string | undefined,
): Problem[] {
  const slugs = items.map(({ value }) => slugOf(value.name));
  const firsts = new Map<string | undefined, ReviewedItem<Alias>>();
  items.forEach((item, index) => {
    if (!firsts.has(slugs[index])) firsts.set(slugs[index], item);
  });
  return items.flatMap((item, index): Problem[] => {
    const { value, line, column } = item;
    const slug = slugs[index];
    const place = { file, line, column };
    const name = `“${value.name}”`;
    if (slug === undefined) {
      return [problem('needless-alias', place, `${name} is not the name of a person or group`)];
    }
    if (slug === value.person) {
      return [problem('needless-alias', place, `${name} is ${slug} without this line`)];
    }
    const first = firsts.get(slug);
    const found: Problem[] = [];
    if (first && first !== item) {
      const same = first.value.person === value.person;
      const message = `${name} is also on line ${first.line}, as ${first.value.person}`;
      found.push(problem(same ? 'needless-alias' : 'repeated-item', place, message));
    }
    const next = firsts.get(value.person);
    if (next && next.value.person !== value.person) {
      const message = `${value.person} is itself an alias, of ${next.value.person} on line ${next.line}`;
      found.push(problem('alias-of-alias', place, message));
    }
    return found;
  });
}
