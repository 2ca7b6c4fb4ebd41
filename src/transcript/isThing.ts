import { thingPattern } from './thingPattern.ts';

const THING = new RegExp(
  `^(?:The )?(?:${thingPattern.points}) |(?:^|[ -])(?:${thingPattern.always})(?= |$)`,
  'u',
);

/** Whether words that look like a name are of a place, a body or a thing: `Regent Street`. */
export function isThing(name: string): boolean {
  return THING.test(name);
}
