import type { Layout } from '../Layout.ts';
import { paperBegins } from './paperBegins.ts';
import { readPaper } from './readPaper.ts';

/**
 * Layouts P1, P2, P3 and P5: papers with many questions, each with title, number, name and question
 * on lines of their own. What follows tells them apart, question by question: nothing (a priority
 * order paper), `Answer for …` blocks with dates (answered questions), `The Mayor` and an answer
 * (written answers), and in papers of other bodies, who is asked stands first.
 */
export const paper: Layout = {
  name: 'P, paper of questions',
  begins: paperBegins,
  parse: (record, heading, asked) => readPaper(paper.name, record, heading, asked),
};
