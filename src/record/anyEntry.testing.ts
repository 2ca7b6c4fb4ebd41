import fc from 'fast-check';
import { collapseWhiteSpace } from './collapseWhiteSpace.ts';
import type { Block, Entry } from './Entry.ts';
import {
  ANSWER_STATUSES,
  CORRECTED_KEYS,
  QUESTION_STATUSES,
  type Question,
} from './entrySchema.ts';
import { LIST_MARKS } from './listMark.ts';

/** What Markdown, HTML or YAML could take for markup, and characters that get lost easily. */
const HOSTILE =
  '1. 1) - --- *** ___ ** * _ ` ``` ~~~ # ## > + | <b> </b> <!-- --> &amp; &#35; & \\ [a](b) [a]: ![ <http://a.b> <https://a.b/?c=d&e_f*g> <mailto:a@b.c> <https://a|b> https://a.b/_c_ -: :- === ! [ ] ( $ ~ : { } % @ !!x null true 2018-06-21 0x1 \' " word Question — “ é e\u0301 😀 \u200b \u202e \u2066 \ufeff \u2003 \u2028 \u0085 \u000b \f \u0001 \u00ad'.split(
    ' ',
  );

/** Any character, astral ones included. */
const character = fc
  .nat({ max: 0x10ffff })
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code));

/** Text as the white-space rule leaves it: collapsed, trimmed, one line, something in it. */
const words = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...HOSTILE, ' ', ' ', 'a') },
      { weight: 1, arbitrary: fc.string({ unit: character, maxLength: 3 }) },
    ),
    { minLength: 1, maxLength: 7 },
  )
  .map((pieces) => collapseWhiteSpace(pieces.join('').replace(/[\0\r\n]/g, '')))
  .filter((text) => text !== '');
// A speaker's name begins with a capital or a bracket; what follows may be anything.
const speaker = fc.tuple(fc.constantFrom('A', '[É'), words).map(([first, rest]) => first + rest);

const paragraph = fc.record(
  { type: fc.constant('paragraph' as const), text: words, speaker },
  { requiredKeys: ['type', 'text'] },
);
const bareTurn = fc.record({
  type: fc.constant('paragraph' as const),
  text: fc.constant(''),
  speaker,
});
const list = fc.record(
  {
    type: fc.constant('list' as const),
    mark: fc.constantFrom(...LIST_MARKS),
    items: fc.array(words, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['type', 'items'] },
);
const cell = fc.oneof(words, words, fc.constantFrom('', '-', '---', 'a\\', '|', '\\|'));
const table = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.record({
    type: fc.constant('table' as const),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
);
const blocks = fc
  .array(fc.oneof<fc.Arbitrary<Block>[]>(paragraph, paragraph, bareTurn, list, table), {
    maxLength: 4,
  })
  .filter((all) => !all.some((block, index) => isOneList(block, all[index + 1])));

/** Lists with the same mark that follow each other are one. */
function isOneList(block: Block, next: Block | undefined): boolean {
  return block.type === 'list' && next?.type === 'list' && block.mark === next.mark;
}

const date = fc.constantFrom('1961-05-10', '1972-02-29');
const id = fc.constantFrom('1961/0101', '1961/20936', '1961/0101-0', '1961/0101-s4');
const slug = fc.constantFrom('ada-penrose', 'ō-2', '々');
// Some could be taken for numbers.
const sha256 = fc.constantFrom('0123456789abcdef'.repeat(4), '0'.repeat(64), `1e${'2'.repeat(62)}`);
const lines = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 9, max: 99 }));
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 2 });

const attachment = fc.record(
  {
    name: words,
    address: fc.constantFrom('https://a.example/b', 'http://a.example/?q="#–\'x:\u{1f600}'),
  },
  { requiredKeys: ['address'] },
);
const answer = fc.record(
  {
    status: fc.constantFrom(...ANSWER_STATUSES),
    answeredBy: words,
    person: slug,
    date,
    source: fc.constant(2),
    attachments: few(attachment),
  },
  { requiredKeys: ['status'] },
);
const facts: fc.Arbitrary<Question> = fc.record(
  {
    id,
    kind: fc.constantFrom('question' as const, 'supplementary' as const),
    status: fc.constantFrom(...QUESTION_STATUSES),
    sources: few(
      fc.record(
        { file: words, lines, sha256, url: fc.constant('https://a.example/questions/1961/0101') },
        { requiredKeys: ['file', 'lines', 'sha256'] },
      ),
    ),
    reference: fc.constant('1961/0101'),
    title: words,
    invented: fc.constant(true as const),
    supplementary: fc.constant(4),
    supplementaryTo: id,
    meeting: words,
    meetingType: fc.constantFrom('mqt' as const, 'plenary' as const),
    session: words,
    date,
    askedBy: words,
    member: slug,
    organisation: words,
    group: slug,
    askedOf: few(words),
    category: words,
    answers: few(answer),
    speakers: few(fc.record({ as: words, person: slug }, { requiredKeys: ['as'] })),
    cites: few(id),
    history: few(fc.record({ date, file: words, lines, sha256 })),
    corrected: few(
      fc.record(
        { key: fc.constantFrom(...CORRECTED_KEYS), recorded: words, reason: words },
        { requiredKeys: ['key', 'reason'] },
      ),
    ),
  },
  { requiredKeys: ['id', 'kind', 'status', 'sources'] },
);

/** Any entry whose words are as hostile to Markdown and YAML as words that keep the white-space rule can be. */
export const anyEntry: fc.Arbitrary<Entry> = facts.chain((one) => {
  const length = one.answers?.length ?? 0;
  const answers = fc.array(blocks, { minLength: length, maxLength: length });
  return fc.record({ facts: fc.constant(one), body: fc.record({ question: blocks, answers }) });
});
