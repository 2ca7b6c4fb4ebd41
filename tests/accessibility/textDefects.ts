import type { Page } from 'playwright-core';
import type { Defect } from './Defect.ts';

/** The spacing that readers may choose (WCAG 1.4.12), by which nothing may be cut off or overlap. */
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }';

/** What is cut off with the spacing of WCAG 1.4.12. The page keeps that spacing. */
export async function spacingDefects(tab: Page): Promise<Defect[]> {
  await tab.addStyleTag({ content: SPACING });
  return tab.evaluate(() => {
    const isCut = (one: Element) => {
      const { overflowX, overflowY } = getComputedStyle(one);
      // What is for screen readers only is a pixel wide on purpose.
      if (one.clientWidth <= 1 || one.clientHeight <= 1 || !one.checkVisibility()) return false;
      return (
        (overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1) ||
        (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1)
      );
    };
    const texts = [...document.querySelectorAll('body *')].filter(
      (one) => one.textContent.trim() && isCut(one),
    );
    return texts.map((one) => ({ rule: 'text-cut', where: one.outerHTML.slice(0, 160) }));
  });
}

/** Text that keeps its size where a reader has chosen twice the usual one (WCAG 1.4.4). */
export function sizeDefects(tab: Page): Promise<Defect[]> {
  return tab.evaluate(() => {
    const root = document.documentElement;
    const shown = [...document.querySelectorAll('body *')].filter(
      (one) =>
        one.checkVisibility() &&
        // A chart is a picture as wide as the screen, whose words stand in the table below it, too.
        !one.closest('svg') &&
        [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
    );
    const sizeOf = (one: Element) => parseFloat(getComputedStyle(one).fontSize);
    const before = shown.map(sizeOf);
    const chosen = root.style.fontSize;
    root.style.fontSize = `${2 * sizeOf(root)}px`;
    const kept = shown.filter((one, index) => sizeOf(one) < 1.2 * (before[index] ?? 0));
    root.style.fontSize = chosen;
    return kept.map((one) => ({ rule: 'text-size', where: one.outerHTML.slice(0, 160) }));
  });
}
