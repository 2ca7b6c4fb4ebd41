import { RecordBuilder } from '../../RecordBuilder.ts';
import type { Layout } from '../Layout.ts';
import { hasQuestionHeading } from './hasQuestionHeading.ts';
import { pages } from './pages.ts';
import { readHeader } from './readHeader.ts';
import { readWords } from './readWords.ts';

/** What tells the two printings of the page of a question apart. */
interface Variant {
  readonly name: string;
  /** Whether the page’s own `Question` heading is left, which ends the header. */
  readonly headed: boolean;
}

/** Layout A, full labels: every label of the page, and the headings `Question` and `Answer`. */
export const labelled = pageLayout({ name: 'A, full labels', headed: true });

/**
 * Layout B, labels stripped: `Session date:`, `Question By:` and `Asked Of:` are left, the meeting
 * and the group stand bare, and blank lines part header, question and answer.
 */
export const stripped = pageLayout({ name: 'B, labels stripped', headed: false });

function pageLayout({ name, headed }: Variant): Layout {
  return {
    name,
    begins: (file) =>
      pages(file)
        .filter(({ tokens }) => hasQuestionHeading(tokens) === headed)
        .map(({ begin }) => begin),
    parse(record) {
      const builder = new RecordBuilder();
      readWords(record, readHeader(record, builder, headed), builder);
      return builder.build(
        name,
        record.map(({ line }) => line),
      );
    },
  };
}
