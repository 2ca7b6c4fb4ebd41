import type { Body } from './Entry.ts';
import type { Section } from './Section.ts';

/** The words of an entry without their headings, as drafts and lines of data have them. */
export function sectionsToBody(sections: readonly Section[]): Body {
  const asked = ({ answer }: Section) => answer === undefined;
  return {
    question: sections.filter(asked).flatMap(({ blocks }) => blocks),
    answers: sections.filter((section) => !asked(section)).map(({ blocks }) => blocks),
  };
}
