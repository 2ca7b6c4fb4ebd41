import { longDate } from '../../src/record/longDate.ts';
import { dayOf } from './dayOf.ts';
import { groupIn, printedName, type Member, type Population } from './inventPopulation.ts';
import type { SampleRecord } from './printRecord.ts';
import type { Prose, Topic } from './Prose.ts';
import type { Random } from './Random.ts';

/** One sitting at which questions are put. */
export interface InventedMeeting {
  /** `MQT on 1976-11-17`. */
  readonly name: string;
  readonly year: number;
  readonly date: string;
}

/** What is known of the archive so far. */
export interface InventedArchive {
  readonly random: Random;
  readonly prose: Prose;
  readonly population: Population;
  /** Main questions so far, for later ones to refer to; the number that comes next. */
  readonly earlier: { readonly year: number; readonly number: string }[];
  nextNumber: number;
}

const LONGEST = 3000;

/** Invents so many questions of one meeting: runs of one member, each with its supplementaries. */
export function* inventMeeting(
  meeting: InventedMeeting,
  count: number,
  archive: InventedArchive,
): Generator<SampleRecord> {
  const { random, prose, population } = archive;
  const sitting = population.members.filter(
    ({ from, to }) => from <= meeting.year && meeting.year <= to,
  );
  let lastAnswer: readonly string[] | undefined;
  for (let left = count; left > 0;) {
    const asker = random.pick(sitting, 6);
    const topic = prose.topic(meeting.year);
    const title = prose.sentence('title', topic);
    const series = random.chance(0.12) ? random.between(2, 3) : 1;
    for (let place = 1; place <= series && left > 0; place += 1) {
      const oral = random.chance(0.07);
      const main: SampleRecord = {
        ...frame(meeting, asker, archive),
        number: takeNumber(archive),
        suffix: '',
        title: place === 1 ? title : `${title} (${place})`,
        question: [mainQuestion(topic, archive)],
        ...mainAnswer(oral, topic, meeting, archive, lastAnswer),
      };
      lastAnswer = main.answer;
      yield main;
      left -= 1;
      const follow = oral ? Math.min(left, random.between(0, 6)) : 0;
      for (let after = 0; after < follow; after += 1) {
        const another = after === 0 ? asker : random.pick(sitting);
        yield supplementary(main, after, another, topic, archive);
      }
      left -= follow;
      archive.earlier.push({ year: meeting.year, number: main.number });
    }
  }
}

function frame({ name, year, date }: InventedMeeting, asker: Member, { random }: InventedArchive) {
  const askedBy = printedName(asker, random);
  return { meeting: name, year, date, askedBy, group: groupIn(year, asker) };
}

/** Numbers rise through a year, with gaps where questions were withdrawn. */
function takeNumber(archive: InventedArchive): string {
  const number = archive.nextNumber;
  archive.nextNumber += archive.random.chance(0.04) ? archive.random.between(2, 4) : 1;
  return String(number).padStart(4, '0');
}

function mainQuestion(topic: Topic, archive: InventedArchive): string {
  const { random, prose } = archive;
  const text = prose.question(random.length(58, 0.5), topic);
  if (!random.chance(0.12)) return text;
  const lead = random.pick(['Further to', 'I refer to', 'Thank you for']);
  return `${lead} your answer to ${citation(topic.year, archive)}. ${text}`;
}

/** By its share of a real archive: unanswered, promised, promised then given, referred, given. */
function mainAnswer(
  oral: boolean,
  topic: Topic,
  meeting: InventedMeeting,
  archive: InventedArchive,
  lastAnswer: readonly string[] | undefined,
): Pick<SampleRecord, 'answer'> {
  const { random, prose } = archive;
  if (oral) return { answer: random.chance(0.3) ? ['Oral response'] : turns(topic, archive) };
  const kind = random.next();
  if (kind < 0.02) return {};
  if (kind < 0.06) return { answer: [holding(random)] };
  if (kind < 0.1) return { answer: [`Please see my answer to ${citation(topic.year, archive)}.`] };
  if (kind < 0.13 && lastAnswer) return { answer: lastAnswer };
  const answer = prose.answer(Math.min(LONGEST, random.length(150, 1.1)), topic);
  if (random.chance(0.1)) answer.push(`See also ${citation(topic.year, archive)}.`);
  if (kind < 0.2) answer.unshift(holding(random), update(meeting.date, random));
  return { answer };
}

function holding(random: Random): string {
  const promise = 'Officers are drafting a response';
  return random.chance(0.8) ? `${promise} which will be sent shortly.` : promise;
}

/** Within days, so that an answer to the last meeting of 1989 is of that year too. */
function update(date: string, random: Random): string {
  const [year, month, day] = date.split('-').map(Number);
  const received = dayOf(year ?? 0, month ?? 0, (day ?? 0) + random.between(2, 10));
  return `Written response received on ${longDate(received)}.`;
}

function supplementary(
  main: SampleRecord,
  after: number,
  asker: Member,
  topic: Topic,
  archive: InventedArchive,
): SampleRecord {
  const { random, prose } = archive;
  const words = prose.question(random.length(40, 0.5), topic);
  return {
    ...main,
    ...frame({ name: main.meeting, year: main.year, date: main.date }, asker, archive),
    suffix: `-${after}`,
    title: `${main.title} (Supplementary) [${after + 1}]`,
    question: [random.chance(0.6) ? turn(inTurn(asker, random), words, random) : words],
    answer: turns(topic, archive, asker),
  };
}

/** An exchange: the mayor first, often without a name; then whoever comes in. */
function turns(
  topic: Topic,
  { random, prose, population }: InventedArchive,
  asker?: Member,
): string[] {
  const mayor = population.mayors[Math.floor((topic.year - 1950) / 8)] ?? '';
  const mayorsTurn = () => (random.chance(0.85) ? `${mayor} (Mayor)` : 'The Mayor');
  const speech = (median: number) => prose.answer(random.length(median, 0.6), topic);
  const spoken = (speaker: string, [first = '', ...rest]: readonly string[]) => [
    turn(speaker, first, random),
    ...rest,
  ];
  const lines = random.chance(0.4) ? speech(90) : spoken(mayorsTurn(), speech(90));
  for (let more = random.between(0, 3); asker && more > 0; more -= 1) {
    const pause = random.chance(0.1) ? ' --' : '';
    const words = prose.question(random.length(20, 0.5), topic) + pause;
    lines.push(turn(inTurn(asker, random), words, random));
    if (random.chance(0.1)) lines.push(turn('The Chair', 'Briefly, please.', random));
    lines.push(...spoken(mayorsTurn(), speech(50)));
  }
  return lines;
}

function turn(speaker: string, words: string, random: Random): string {
  return `${speaker}:${random.chance(0.7) ? '  ' : ' '}${words}`;
}

/** `Ruth Larkmere AM`, `Ruth Larkmere OBE AM` or `Ruth Larkmere (AM)`. */
function inTurn(member: Member, random: Random): string {
  const printed = printedName(member, random).replace(/ AM$/, '');
  return random.chance(0.85) ? `${printed} AM` : `${printed} (AM)`;
}

/** An earlier question in one of its printed forms; now and then one that the archive has not. */
function citation(year: number, { random, earlier }: InventedArchive): string {
  const cite = () => {
    const [ago, absent] = [random.zipf(earlier.length || 1, 30), random.chance(0.08)];
    const found = absent ? undefined : earlier[earlier.length - 1 - ago];
    return found ?? { year, number: String(random.between(8000, 9999)) };
  };
  const { year: of, number } = cite();
  const canonical = `${of}/${number}`;
  // A number that could be a year stands last and is announced: any other form would mislead.
  if (/^(?:19|20)/.test(number)) return `MQ ${canonical}`;
  const [second, third] = [cite(), cite()].map((one) => `${one.year}/${one.number}`);
  return random.pick(
    [
      `MQ ${canonical}`,
      canonical,
      `MQT ${canonical}`,
      `MQ${number}/${of}`,
      `questions ${canonical}, ${second ?? ''} and ${third ?? ''}`,
      `MQT ${canonical} & MQT ${second ?? ''}`,
      `MQ ${number} /${of}`,
      `Question No: ${number} / ${of}`,
    ],
    3,
  );
}
