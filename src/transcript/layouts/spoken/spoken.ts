import { officePattern } from '../../../record/officePattern.ts';
import { personSlug } from '../../../record/personSlug.ts';
import type { Field } from '../../ParsedRecord.ts';
import { RecordBuilder } from '../../RecordBuilder.ts';
import { splitTurn } from '../../splitTurn.ts';
import type { Layout } from '../Layout.ts';
import { paperLines } from '../paperLines.ts';
import { paperMeeting } from '../paperMeeting.ts';

/**
 * Layout P4, the transcript of a meeting: for each question `2018/0171 - <title>`, the member’s name,
 * the question, and turns. The chair’s remarks between questions stay with the record before them.
 */
export const spoken: Layout = {
  name: 'P4, transcript',
  begins: (file) =>
    paperLines(file).flatMap(({ type }, index) => (type === 'spoken-heading' ? [index] : [])),
  parse(record, heading) {
    const builder = new RecordBuilder();
    let part = 'asker' as 'asker' | 'question' | 'answer';
    let chair: Field | undefined;
    for (const one of paperLines(record)) {
      const { line } = one;
      if (one.type === 'furniture') builder.furniture(line, 'furniture');
      else if (one.type === 'spoken-heading' && !builder.value('reference')) {
        builder.field('reference', line, one.reference);
        builder.recover('title', one.title, line);
      } else if (part === 'asker' && one.type === 'person') {
        builder.field('askedBy', line, one.name);
        part = 'question';
      } else if (part === 'question' && one.type === 'state') {
        builder.openAnswer();
        builder.answerLine(line);
        part = 'answer';
      } else if (part === 'question' && one.type === 'person' && OFFICE.test(one.name)) {
        builder.openAnswer();
        builder.answeredBy(line, one.name);
        part = 'answer';
      } else {
        const { speaker } = splitTurn(line.words, new Set());
        if (part === 'asker' && speaker !== undefined && personSlug(speaker) !== undefined) {
          builder.recover('askedBy', speaker, line);
        }
        const turns = speaker !== undefined && !isAsker(speaker, builder);
        part = part === 'answer' || turns ? 'answer' : 'question';
        if (part === 'question') builder.questionLine(line);
        else builder.answerLine(line);
        if (turns && CHAIR.test(speaker)) chair ??= { value: speaker, line };
        else if (turns) builder.recoverAnsweredBy(speaker, line);
      }
    }
    // Who is in the chair gives the word to the one who answers, and answers where no one else does.
    if (chair) builder.recoverAnsweredBy(chair.value, chair.line);
    paperMeeting(heading, builder);
    return builder.build(
      spoken.name,
      record.map(({ line }) => line),
    );
  },
};

const CHAIR = new RegExp(`\\b${officePattern.chair}\\b`);

/** In written answers the office stands alone above the answer. */
const OFFICE = new RegExp(`^${officePattern.mayor}\\b`);

/** The member’s question may stand below the name as a turn of its own. */
function isAsker(speaker: string, builder: RecordBuilder): boolean {
  const asker = personSlug(builder.value('askedBy') ?? '');
  return asker !== undefined && personSlug(speaker) === asker;
}
