import { RecordBuilder } from '../../RecordBuilder.ts';
import { hasQuestionHeading } from '../hasQuestionHeading.ts';
import type { Layout } from '../Layout.ts';
import { pages } from '../pages.ts';
import { readHeader } from '../readHeader.ts';
import { readWords } from '../readWords.ts';

/** Layout A, full labels: every label of the page, and the headings `Question` and `Answer`. */
export const labelled: Layout = {
  name: 'A, full labels',
  begins: (file) =>
    pages(file)
      .filter(({ tokens }) => hasQuestionHeading(tokens))
      .map(({ begin }) => begin),
  parse(record) {
    const builder = new RecordBuilder();
    readWords(record, readHeader(record, builder, true), builder);
    return builder.build(
      labelled.name,
      record.map(({ line }) => line),
    );
  },
};
