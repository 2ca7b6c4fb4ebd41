import type { Question } from '../../src/record/entrySchema.ts';
import type { Section } from '../../src/record/Section.ts';

/** A question as all data is made of it: its facts, and its words part by part. */
export interface QuestionEntry {
  readonly facts: Question;
  readonly sections: readonly Section[];
}
