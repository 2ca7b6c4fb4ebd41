import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Defect } from './Defect.ts';

/** All that axe knows of WCAG 2.2 AA, and what it counts as good practice. */
export const ALL_RULES: readonly string[] = [
  ...['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
];
/** What depends on colours or on the width; all else is the same in every view. */
export const VIEW_RULES: readonly string[] = [
  ...['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'],
];

/** What axe finds on the page of a tab. @param rules either of the two sets. */
export async function axeDefects(tab: Page, rules: readonly string[]): Promise<Defect[]> {
  // Its older mode differs for frames alone, of which there are none here, and is twice as fast.
  const axe = new AxeBuilder({ page: tab }).setLegacyMode();
  const { violations } = await (
    rules === ALL_RULES ? axe.withTags([...rules]) : axe.withRules([...rules])
  ).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => ({ rule: id, where: html.slice(0, 160) })),
  );
}
