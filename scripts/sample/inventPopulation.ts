import { personSlug } from '../../src/record/personSlug.ts';
import type { Random } from './Random.ts';

/** An invented member of the invented Assembly. */
export interface Member {
  readonly name: string;
  /** Printed now and then; empty for most. */
  readonly title: string;
  readonly honour: string;
  /** First and last year of the term. */
  readonly from: number;
  readonly to: number;
  /** Empty for a member who sits in no group. */
  readonly group: string;
  /** The group from the year `crosses` on, which for most is never. */
  readonly laterGroup: string;
  readonly crosses: number;
}

/** Everyone who speaks in the archive. */
export interface Population {
  /** In the order of their seats: the first seats ask most. */
  readonly members: readonly Member[];
  /** One after the other, eight years each from 1950. */
  readonly mayors: readonly string[];
}

const GIVEN =
  'Asha Jon Ruth Leonora Tobias Imogen Cassian Odette Marek Priya Femi Zoë René Inés Björn Halima Rufus Thea Anselm Dilys Kofi Maeve Ottoline Percival Yusuf Greta Ines Lorcan Nadia Oluwaseun Philippa Quentin Rosalind Silas Tamsin Ursula Verity Wilfred Xanthe Yolanda Zachary Bea Clement Dorothea'.split(
    ' ',
  );
const SURNAME_STARTS =
  'Thistle Quince Lark Marl Tarn Brack Hollo Wether Cinder Lantern Moss Otter Plover Reed Saffron Teasel Umber Velvet Willo Yarrow Bérr Márl Fënn Órla'.split(
    ' ',
  );
const SURNAME_ENDS =
  'stead wick combe mere grave rigg thwaite garth penny bourne holt lock march'.split(' ');

/** Groups by seat, so that the larger ones hold more; empty is no group. */
const SEATS = Object.entries({
  'Riverside Group': 9,
  'City Independents': 6,
  'The Lamplighters': 5,
  'Canal Side Alliance': 3,
  '': 2,
}).flatMap(([group, seats]) => Array.from({ length: seats }, () => group));

/** Invents 25 seats over 40 years, about 200 members in all, and five mayors. */
export function inventPopulation(random: Random): Population {
  const taken = new Set<string>();
  const name = () => freshName(random, taken);
  const mayors = Array.from({ length: 5 }, name);
  const members = SEATS.flatMap((seatGroup) => {
    const holders: Member[] = [];
    for (let from = 1950 - random.between(0, 4); from < 1990;) {
      const to = from + random.between(2, 7);
      const group = random.chance(0.75) ? seatGroup : random.pick(SEATS);
      holders.push({
        name: name(),
        title: random.chance(0.12) ? random.pick(['Dr', 'Dame', 'Sir', 'Professor'], 1) : '',
        honour: random.chance(0.1) ? random.pick(['OBE', 'MBE', 'CBE']) : '',
        from,
        to,
        group,
        laterGroup: random.pick(SEATS),
        crosses: random.chance(0.08) ? random.between(from + 1, to) : Infinity,
      });
      from = to + 1;
    }
    return holders;
  });
  return { members, mayors };
}

/** The group that a member sits in in a year; empty for none. */
export function groupIn(year: number, { group, laterGroup, crosses }: Member): string {
  return year < crosses ? group : laterGroup;
}

/** A member’s name as one printing or another has it; all of them are one person. */
export function printedName({ name, title, honour }: Member, random: Random): string {
  const titled = title && random.chance(0.6) ? `${title} ${name}` : name;
  const printed = honour && random.chance(0.3) ? `${titled} ${honour}` : titled;
  const plain = random.chance(0.3)
    ? printed.normalize('NFD').replace(/\p{M}/gu, '').replace('’', "'")
    : printed;
  return random.chance(0.06) ? `${plain} AM` : plain;
}

function freshName(random: Random, taken: Set<string>): string {
  for (;;) {
    const particle = random.chance(0.06) ? 'O’' : '';
    const surname = random.pick(SURNAME_STARTS) + random.pick(SURNAME_ENDS);
    const name = `${random.pick(GIVEN)} ${particle}${surname}`;
    const slug = personSlug(name) ?? '';
    if (taken.has(slug)) continue;
    taken.add(slug);
    return name;
  }
}
