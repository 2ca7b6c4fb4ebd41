import { remark } from 'remark';

/**
 * The one reader and writer of Markdown. Lists are written with hyphens, and emphasis and rules so
 * that no text of a record can be mistaken for either.
 */
export const markdown = remark()
  .data('settings', { bullet: '-', emphasis: '_', listItemIndent: 'one', rule: '-' })
  .freeze();
