import { z } from 'zod';
import { ENTRY_ID } from './entryId.ts';
import { slugSchema } from './slugSchema.ts';
import { isWebAddress } from './webAddress.ts';

/** A calendar date, `2018-06-21`; days that no calendar has are refused. */
const date = z.iso.date();
const id = z.string().regex(ENTRY_ID, 'an id is yyyy/nnnn, with an optional -n or -sn');
const reference = z.string().regex(/^\d{4}\/\d{4,5}$/, 'a reference is yyyy/nnnn');
const printed = z.string().min(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hexadecimal');
const place = z.int().positive();
const lines = z.tuple([place, place]).describe('first and last non-blank line, from 1');

/** The states of a question, in the order of how much is known. */
export const QUESTION_STATUSES = [
  'unanswered',
  'withdrawn-by-asker',
  'oral',
  'holding',
  'answered',
] as const;
/** The states of one answer; of an oral one the record tells who gave it, and no more. */
export const ANSWER_STATUSES = ['answered', 'holding', 'oral'] as const;

const attachment = z.strictObject({
  name: printed.optional().describe('as printed; absent where only the address is'),
  address: z
    .string()
    .regex(/^https?:\/\/\S+$/, 'an address begins http:// or https://')
    .refine(isWebAddress, 'an address that can be followed')
    .describe('where the source has the file, as printed; http or https'),
});

const answer = z.strictObject({
  answeredBy: printed
    .optional()
    .describe('as printed after `Answered By:` or as the first speaker'),
  person: slugSchema
    .optional()
    .describe('who that is: by name, or by office on the day of the meeting'),
  date: date
    .optional()
    .describe('as printed with the answer, or with the update of a holding line'),
  status: z
    .enum(ANSWER_STATUSES)
    .describe('`holding`: only promises an answer; `oral`: given aloud, and not in the record'),
  source: place.optional().describe('place in `sources`, from 1, if not the first'),
  attachments: z
    .array(attachment)
    .min(1)
    .optional()
    .describe('files that the source links with the answer, in its order'),
});

const speaker = z.strictObject({
  as: printed.describe('as printed before the colon'),
  person: slugSchema.optional().describe('who that is, where the words name a person or office'),
});

const source = z.strictObject({
  file: printed.describe('`transcripts/` and the path below the folder of raw text'),
  lines,
  sha256: sha256.describe('of those lines joined by a line feed'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('from the .url file beside it'),
});

const correction = z.strictObject({
  date: date.describe('of the later reading, from the name of its file'),
  file: printed.describe('the file that it replaced'),
  lines,
  sha256,
});

/**
 * The facts that can be corrected: those that a label gives. The number is not among them, because the
 * address hangs on it, nor the title, which says whether a question is a supplementary and of what.
 */
export const CORRECTED_KEYS = ['meeting', 'date', 'askedBy', 'organisation', 'category'] as const;

const corrected = z.strictObject({
  key: z.enum(CORRECTED_KEYS).describe('the fact that is this site’s, not the record’s'),
  recorded: printed
    .optional()
    .describe('what the raw text has in its place; absent where it has nothing'),
  reason: printed.describe('from content/corrections.yaml'),
});

/** The front matter of a published question, every key with its meaning. */
export const questionSchema = z.strictObject({
  id: id.describe(
    'permanent; the path of the page. From the text’s label, the .url file or the file’s name',
  ),
  reference: reference
    .optional()
    .describe('the official number; a supplementary has one only if printed'),
  title: printed.optional().describe('as printed, `(Supplementary) [4]` and `(2)` included'),
  kind: z
    .enum(['question', 'supplementary'])
    .describe('`supplementary`: the title’s ending says so'),
  invented: z.literal(true).optional().describe('a record of a sample, so marked in its raw file'),
  supplementary: place.optional().describe('the printed `[n]` of a supplementary'),
  supplementaryTo: id.optional().describe('the parent’s id, only if that entry is present'),
  meeting: printed.optional().describe('as printed: `MQT on 2018-06-21`'),
  meetingType: z.enum(['mqt', 'plenary', 'other']).optional().describe('read from `meeting`'),
  session: printed.optional().describe('the session’s name as printed by the newer page'),
  date: date.optional().describe('of the meeting, from `Session date:` or the meeting’s own words'),
  askedBy: printed.optional().describe('the member who asked, as printed'),
  member: slugSchema.optional().describe('the person that `askedBy` resolves to'),
  organisation: printed.optional().describe('the party group, as printed'),
  group: slugSchema.optional().describe('the group that `organisation` resolves to'),
  askedOf: z.array(printed).min(1).optional().describe('who was asked, as printed, with roles'),
  category: printed.optional().describe('as printed'),
  status: z
    .enum(QUESTION_STATUSES)
    .describe(
      '`oral`: only `Oral response` is printed; `withdrawn-by-asker`: only `Question Withdrawn` is, and the record stays',
    ),
  answers: z
    .array(answer)
    .min(1)
    .optional()
    .describe('oldest first; the body has one part for each'),
  speakers: z.array(speaker).min(1).optional().describe('in the order of their first turn'),
  cites: z.array(id).min(1).optional().describe('references in the text, in order, once each'),
  sources: z.array(source).min(1).describe('where the record stands; the first holds the question'),
  history: z.array(correction).min(1).optional().describe('corrections, oldest first'),
  corrected: z
    .array(corrected)
    .min(1)
    .optional()
    .describe('facts that this site corrected, where the raw text has them wrong'),
});

/** The front matter of a record that was taken down. */
export const withdrawnSchema = z.strictObject({
  id,
  date: date.optional(),
  withdrawn: z
    .strictObject({ date: date.describe('of the withdrawal'), reason: printed })
    .describe('from content/withdrawn.yaml; the words are gone, the address stays'),
});

/** The front matter of an entry; unknown keys are refused. */
export const entrySchema = z.union([questionSchema, withdrawnSchema]);

/** The front matter of a published question. */
export type Question = Readonly<z.infer<typeof questionSchema>>;
/** What is left of a record that was taken down. */
export type Withdrawn = Readonly<z.infer<typeof withdrawnSchema>>;
/** One answer of a question, its words apart. */
export type QuestionAnswer = NonNullable<Question['answers']>[number];
/** A file that the source links with an answer. */
export type Attachment = NonNullable<QuestionAnswer['attachments']>[number];
/** The front matter of an entry: a question, or what is left of one. */
export type EntryFacts = Question | Withdrawn;

/** The keys of an entry in the order in which they are written. */
export const ENTRY_KEYS: readonly string[] = [
  ...Object.keys(questionSchema.shape),
  ...Object.keys(withdrawnSchema.shape).filter((key) => !(key in questionSchema.shape)),
];

/** Whether an entry still has its words. */
export function isQuestion(entry: EntryFacts): entry is Question {
  return !('withdrawn' in entry);
}
