import { blockContent } from '../../src/record/blockContent.ts';
import type { Question } from '../../src/record/entrySchema.ts';
import { hastElement } from '../../src/record/hastElement.ts';
import type { Section } from '../../src/record/Section.ts';

/** The texts of a record whose words the search finds: its own, its title, and who asked. */
export function searchedTexts(question: Question, sections: readonly Section[]): string[] {
  const texts = [question.title, question.askedBy, question.organisation].filter(
    (text) => text !== undefined,
  );
  const keep = (text: string) => {
    texts.push(text);
    return [];
  };
  const setting = {
    speaker: (printed: string) => hastElement('strong', {}, keep(printed)),
    words: keep,
  };
  for (const { blocks } of sections) for (const block of blocks) blockContent(block, setting);
  return texts;
}
