import { z } from 'zod';
import { parseTranscript } from '../../src/transcript/parseTranscript.ts';
import { transcriptFiles } from '../store/transcriptFiles.ts';
import type { Transcript } from '../../src/transcript/Transcript.ts';

const NO_PEOPLE = { aliases: [], groups: [], offices: [] };

/** Seconds to parse all transcripts of a folder, on one core, reading them apart: the best of five. */
function parseSeconds(folder: string): number {
  const transcripts: Transcript[] = [];
  for (const transcript of transcriptFiles(folder).transcripts) {
    if ('text' in transcript) transcripts.push(transcript);
  }
  return best(() => {
    for (const transcript of transcripts) parseTranscript(transcript, NO_PEOPLE);
  });
}

/** What this program prints as JSON: run by the benchmark as a process of its own. */
export const parseRateSchema = z.object({
  seconds: z.number(),
  growths: z.array(z.object({ text: z.string(), seconds: z.number(), ratio: z.number() })),
});

/** How many times longer twice as much of a hostile text takes; 2 is linear. */
interface Growth {
  readonly text: string;
  readonly seconds: number;
  readonly ratio: number;
}

/** Parses texts that slow patterns and loops stumble over, and the same at twice the length. */
function growths(): Growth[] {
  return HOSTILE.map(([text, make, size]) => {
    const seconds = (times: number) =>
      best(() => {
        parse(make(size * times));
      });
    const [once, twice] = [seconds(1), seconds(2)];
    return { text, seconds: once, ratio: twice / once };
  });
}

const HEADER =
  'Lamps\n\nSession date:\nMay 10, 1976\nQuestion By:\nJon Marsh\nAsked Of:\nThe Mayor\n\n';

/** What takes so many seconds is measured once. */
const LONG = 30;

/** Of files and of records no more is read than `tooLong.ts` says; twice these sizes is less. */
const HOSTILE: readonly (readonly [string, (size: number) => string, number])[] = [
  ['49,000 lines `Question By:`', (size) => 'Question By:\n'.repeat(size), 49_000],
  ['4,900 lines of all labels', (size) => 'Session date:\nAsked Of:\n'.repeat(size / 2), 4900],
  ['4,900 lines `Answer for Lamps`', (size) => HEADER + 'Answer for Lamps\n'.repeat(size), 4900],
  ['49,000 numbers of a paper', (size) => 'Question No: 1976/0001\n'.repeat(size), 49_000],
  [
    '40,000 lines above 2,000 questions',
    (size) => `${'Geese\n'.repeat(size * 20)}${'Ice\nQuestion No: 1976/0001\nWhy?\n'.repeat(size)}`,
    2000,
  ],
  ['10 MB line of words', (size) => HEADER + 'Will it? '.repeat(size), 1_200_000],
  ['10 MB line of references', (size) => HEADER + 'MQ 1976/0001, '.repeat(size), 750_000],
  ['10 MB line of spaces', (size) => `${HEADER}a${' '.repeat(size)}b`, 10_000_000],
  [
    '1 MB line of questions',
    (size) => 'Ice Question No: 1976/0001 Jon Marsh Why? '.repeat(size),
    24_000,
  ],
];

function parse(text: string): void {
  parseTranscript({ file: 'transcripts/1976-0001.txt', text }, NO_PEOPLE);
}

/** The least seconds of five runs; of fewer where one takes long. */
function best(work: () => void): number {
  let least = Infinity;
  for (let run = 0; run < 5 && (run === 0 || least < LONG); run += 1) {
    const start = performance.now();
    work();
    least = Math.min(least, (performance.now() - start) / 1000);
  }
  return least;
}

const [, , folder, growth] = process.argv;
if (import.meta.main && folder) {
  console.log(JSON.stringify({ seconds: parseSeconds(folder), growths: growth ? growths() : [] }));
}
