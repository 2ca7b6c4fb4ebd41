import { officePattern } from '../record/officePattern.ts';
import type { ParsedRecord } from './ParsedRecord.ts';
import { problem, type Problem } from './problem.ts';

/** The end of a whole sentence. */
const ENDS = /\p{L}{2}[.!][”"’')\]]{0,2}$/u;

/**
 * Tells of questions that stand on one line with their number and have no answer but sentences behind
 * their question mark, where others of the paper are answered: the answer may stand there, its
 * answerer’s name lost. `The Mayor` behind the mark may begin one in any paper.
 */
export function answersInQuestions(file: string, records: readonly ParsedRecord[]): Problem[] {
  const isAnswered = records.some(({ answers }) => answers.some(({ answeredBy }) => answeredBy));
  return records.flatMap(({ answers, question, fields }) => {
    const last = question.at(-1);
    if (answers.length > 0 || !last || last.number !== fields.reference?.line.number) return [];
    const mark = last.words.lastIndexOf('?');
    const behind = last.words.slice(mark + 1).replace(/^[”"’')\]]{1,2}/, '');
    const isTold =
      behind.startsWith(` ${officePattern.mayor} `) || (isAnswered && ENDS.test(behind));
    if (mark < 0 || !isTold) return [];
    const message = `no answer follows, but “${behind.trim().slice(0, 60)}” comes after the question mark`;
    return [problem('answer-in-question', { file, line: last.number }, message)];
  });
}
