import type { PaperLine } from '../paperLines.ts';

/** The titles that answers name, which tell where a title over several lines begins. */
export function answeredTitles(lines: readonly PaperLine[]): ReadonlySet<string> {
  return new Set(
    lines.flatMap((_, index) => answerHeadings(lines, index).map(({ title }) => title)),
  );
}

/** An `Answer for …` heading, in lower case, and on how many lines its title stands. */
export interface AnswerHeading {
  readonly title: string;
  readonly length: number;
}

/** What the lines from `Answer for …` on may head: a title may go on over up to three more. */
export function answerHeadings(lines: readonly PaperLine[], index: number): AnswerHeading[] {
  const first = lines[index];
  if (first?.type !== 'answer-for') return [];
  const headings: AnswerHeading[] = [{ title: first.title.toLowerCase(), length: 1 }];
  for (let length = 2; length <= 4; length += 1) {
    const more = lines[index + length - 1];
    if (more?.type !== 'words' || more.line.gap > 0) break;
    const title = `${headings.at(-1)?.title ?? ''} ${more.line.words.toLowerCase()}`;
    headings.push({ title, length });
  }
  return headings;
}
