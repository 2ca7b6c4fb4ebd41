import { RecordBuilder } from '../../RecordBuilder.ts';
import { hasQuestionHeading } from '../hasQuestionHeading.ts';
import type { Layout } from '../Layout.ts';
import { pages } from '../pages.ts';
import { readHeader } from '../readHeader.ts';
import { readWords } from '../readWords.ts';

/**
 * Layout B, labels stripped: `Session date:`, `Question By:` and `Asked Of:` are left, the meeting
 * and the group stand bare, and blank lines part header, question and answer.
 */
export const stripped: Layout = {
  name: 'B, labels stripped',
  begins: (file) =>
    pages(file)
      .filter(({ tokens }) => !hasQuestionHeading(tokens))
      .map(({ begin }) => begin),
  parse(record) {
    const builder = new RecordBuilder();
    readWords(record, readHeader(record, builder, false), builder);
    return builder.build(
      stripped.name,
      record.map(({ line }) => line),
    );
  },
};
