import { thingPattern } from './thingPattern.ts';

const THING = new RegExp(
  `^(?:The )?(?:${thingPattern.points}) |(?:^|[ -])(?:${thingPattern.always})(?= |$)`,
  'u',
);

/** Only peers are of a place. */
const OF = /^(?!(?:\p{L}+ )?(?:Lord|Lady|Baron|Baroness) ).* of /u;
const PLACE = new RegExp(` (?:${thingPattern.mostly})$`, 'u');

/** Whether words that look like a name are of a place, a body or a thing: `Regent Street`, `Bank of Vale`. */
export function isThing(name: string): boolean {
  return THING.test(name) || OF.test(name);
}

/** The same, or whether they are mostly of places, and some people’s too: `Gull Hill`. */
export function mayBeThing(name: string): boolean {
  return isThing(name) || PLACE.test(name);
}
