import { officePattern } from '../../../record/officePattern.ts';
import { personSlug } from '../../../record/personSlug.ts';
import { answerState } from '../../answerState.ts';
import type { Field } from '../../ParsedRecord.ts';
import { RecordBuilder } from '../../RecordBuilder.ts';
import { splitTurn } from '../../splitTurn.ts';
import { isMember } from '../../isMember.ts';
import { isPersonLine } from '../../isPersonLine.ts';
import type { Known } from '../../isSpeaker.ts';
import { isThing, mayBeThing } from '../../isThing.ts';
import { personPattern } from '../../personPattern.ts';
import type { SourceLine } from '../../sourceLines.ts';
import type { Token } from '../../tokens.ts';
import { answererAmong } from '../answererAmong.ts';
import type { Layout } from '../Layout.ts';
import { isAboveQuestion } from '../isAboveQuestion.ts';
import { otherSpeaker } from '../otherSpeaker.ts';
import { paperLines, type PaperLine } from '../paperLines.ts';
import { paperMeeting } from '../paperMeeting.ts';
import { runningHead } from '../runningHead.ts';
import { spokenBegins } from './spokenBegins.ts';
import { splitHeading } from './splitHeading.ts';

/**
 * Layout P4, the transcript of a meeting: for each question `2018/0171 - <title>`, the member’s name,
 * the question, and turns. The chair’s remarks between questions stay with the record before them.
 */
export const spoken: Layout = {
  name: 'P4, transcript',
  begins: spokenBegins,
  parse(record, heading) {
    const builder = new RecordBuilder();
    const speakers = membersIn(record);
    const lone = loneTurn(record);
    const isRepeated = runningHead(heading);
    const titled = new Set<SourceLine>();
    const turns: Field[] = [];
    let worded = false;
    let part = 'asker' as 'asker' | 'question' | 'stated' | 'answer';
    const lines = paperLines(record);
    const printing = new Set(lines.filter((one) => isPrinting(one, isRepeated)).map(lineOf));
    const own = lines.map(lineOf).filter((line) => !printing.has(line));
    for (const one of lines) {
      const { line } = one;
      if (titled.has(line)) builder.furniture(line, 'heading');
      else if (printing.has(line)) builder.furniture(line, 'furniture');
      else if (one.type === 'spoken-heading' && !builder.value('reference')) {
        builder.field('reference', line, one.reference);
        const more = titleBelow(own, line, one.title === '');
        for (const below of more) titled.add(below);
        const title = [one.title, ...more.map(({ words }) => words)].join(' ').trim();
        readHeading(title, more.at(-1) ?? line, speakers, own, builder);
        if (builder.value('askedBy') !== undefined) part = 'question';
      } else if (!worded && isAboveQuestion(line.words)) {
        builder.furniture(line, 'heading');
      } else if (part === 'asker' && one.type === 'person') {
        builder.field('askedBy', line, one.name);
        part = 'question';
      } else if (part === 'question' && (one.type === 'state' || isState(line))) {
        builder.openAnswer();
        builder.answerLine(line);
        part = 'stated';
      } else if (
        (part === 'question' || part === 'stated') &&
        one.type === 'person' &&
        OFFICE.test(one.name)
      ) {
        if (part === 'question') builder.openAnswer();
        builder.answeredBy(line, one.name);
        part = 'answer';
      } else {
        const asking = part === 'asker' ? askerOf(line.words) : undefined;
        if (asking !== undefined) builder.recover('askedBy', asking, line);
        const speaker = otherSpeaker(line, builder, answering(speakers, builder, lone));
        const isAnswer = part === 'stated' || part === 'answer' || speaker !== undefined;
        part = isAnswer ? 'answer' : 'question';
        worded = true;
        if (one.type === 'spoken-heading')
          builder.remark('label-in-text', line, `“${line.words}” appears within the text`);
        if (part === 'question') builder.questionLine(line);
        else builder.answerLine(line);
        if (line === lone && speaker !== undefined)
          builder.remark('guessed-speaker', line, `“${speaker}” was taken for who answers`);
        if (speaker !== undefined) turns.push({ value: speaker, line });
      }
    }
    const answerer = answererAmong(turns);
    if (answerer) builder.recoverAnsweredBy(answerer.value, answerer.line);
    paperMeeting(heading, builder);
    return builder.build(
      spoken.name,
      record.map(({ line }) => line),
    );
  },
};

const lineOf = ({ line }: PaperLine) => line;

/** What stands around the words of each page; who asks may stand in the heading’s list of those present. */
function isPrinting(one: PaperLine, isRepeated: (words: string) => boolean): boolean {
  const isNoName = one.type === 'words' || (one.type === 'person' && isThing(one.name));
  return one.type === 'furniture' || (isNoName && isRepeated(one.line.words));
}

/** `Oral question receiving a written response`: it stands above who answers, or in the answer’s place. */
function isState({ words }: SourceLine): boolean {
  return answerState([words]).status !== 'answered';
}

/** In written answers the office stands alone above the answer. */
const OFFICE = new RegExp(`^${officePattern.mayor}\\b`);
/** A bare name before a colon, and what is said: `Jon Marsh: What of the geese?` */
const BARE = new RegExp(`^(${personPattern.name}) ?:(?: (?!\\p{Ll})|$)`, 'u');

/** The lines on which a title begins, or goes on: in small letters, directly below it, and above who asks. */
function titleBelow(
  record: readonly SourceLine[],
  { number }: SourceLine,
  begins: boolean,
): SourceLine[] {
  const below = record.filter((line) => line.number > number);
  if (begins) return below.slice(0, 1);
  const name = below.findIndex(({ words }) => isPersonLine(words));
  const lines = below.slice(0, Math.max(0, name));
  const goesOn = lines.every(({ words, gap }) => gap === 0 && /^\p{Ll}[^.?!:]*$/u.test(words));
  return goesOn && lines.length <= 2 ? lines : [];
}

/** Title and asker of a heading, each where it has one. */
function readHeading(
  words: string,
  line: SourceLine,
  speakers: ReadonlyMap<string, number>,
  record: readonly SourceLine[],
  builder: RecordBuilder,
): void {
  const below = record.find(({ number }) => number > line.number)?.words ?? '';
  // `Will it.` is as short as a name.
  const isAsker = isPersonLine(below) && !below.endsWith('.');
  const heading = isAsker ? { title: words } : splitHeading(words, speakers);
  if (heading.title !== undefined) builder.recover('title', heading.title, line);
  if (heading.askedBy === undefined) return;
  builder.recover('askedBy', heading.askedBy, line);
  if (heading.guessed) {
    builder.remark('guessed-name', line, `“${heading.askedBy}” was taken for the name`);
  }
}

/** The slugs of the members who speak in a record, marked as such or under their bare names, and how often. */
function membersIn(record: readonly Token[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const { line } of record) {
    const slug = personSlug(askerOf(line.words) ?? '');
    if (slug !== undefined) times.set(slug, (times.get(slug) ?? 0) + 1);
  }
  return times;
}

/** The one turn of a record that no one speaks in under a mark: a bare name below a whole sentence. */
function loneTurn(record: readonly Token[]): SourceLine | undefined {
  const isMarked = paperLines(record).some((one) => {
    const isOffice = one.type === 'person' && OFFICE.test(one.name);
    return isOffice || splitTurn(one.line.words, NOBODY).speaker !== undefined;
  });
  const turns = record.flatMap(({ line }, index) => {
    const isBelow = /[.?!][”"’')]?$/.test(record[index - 1]?.line.words ?? '');
    return askerOf(line.words) === undefined ? [] : [{ line, isBelow }];
  });
  const [only] = turns;
  return !isMarked && turns.length === 1 && only?.isBelow ? only.line : undefined;
}

/** A bare name may begin the answer where who asked speaks so too, where it speaks twice, or where no one else speaks. */
function answering(
  speakers: ReadonlyMap<string, number>,
  builder: RecordBuilder,
  lone: SourceLine | undefined,
): Known {
  const asker = personSlug(builder.value('askedBy') ?? '') ?? '';
  const least = lone || speakers.has(asker) ? 1 : 2;
  return { has: (slug) => (speakers.get(slug) ?? 0) >= least };
}

/** The member whose turn a line is, if it is one’s. */
function askerOf(words: string): string | undefined {
  const { speaker } = splitTurn(words, NOBODY);
  if (speaker !== undefined) return isMember(speaker) ? speaker : undefined;
  const name = BARE.exec(words.slice(0, LONGEST_BARE))?.[1];
  return name === undefined || mayBeThing(name) ? undefined : name;
}

const NOBODY: ReadonlySet<string> = new Set();
const LONGEST_BARE = 60;
