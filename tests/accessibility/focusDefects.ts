import type { Page } from 'playwright-core';
import type { Defect } from './Defect.ts';

/** So many stops show how a page treats focus; those of a long list are alike. */
const MOST_STOPS = 60;

/**
 * What a reader who goes through a page by Tab cannot see: focus that changes nothing (WCAG 2.4.7), or that stands
 * behind something or outside the window (2.4.11).
 */
export async function focusDefects(tab: Page): Promise<Defect[]> {
  await tab.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  const found: Defect[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await tab.keyboard.press('Tab');
    let seen = await tab.evaluate(lookAtFocus);
    if (seen === 'end') break;
    if (seen.length > 0) {
      // A page that has just changed may still be moving.
      await tab.waitForTimeout(300);
      seen = await tab.evaluate(lookAtFocus);
    }
    if (seen !== 'end') found.push(...seen);
  }
  return found;
}

/** Runs in the page: what is wrong with how the focused element looks; `end` where there is none. */
function lookAtFocus(): Defect[] | 'end' {
  const one = document.activeElement;
  if (!(one instanceof HTMLElement || one instanceof SVGElement) || one === document.body)
    return 'end';
  const where = one.outerHTML.slice(0, 160);
  const look = () => {
    const {
      outlineStyle,
      outlineWidth,
      outlineColor,
      boxShadow,
      borderColor,
      backgroundColor,
      color,
      textDecorationLine,
    } = getComputedStyle(one);
    const outline =
      outlineStyle === 'none' || parseFloat(outlineWidth) === 0 ? '' : outlineWidth + outlineColor;
    return [outline, boxShadow, borderColor, backgroundColor, color, textDecorationLine].join();
  };
  const focused = look();
  const { left, top, width, height } = one.getBoundingClientRect();
  const points = [0.1, 0.5, 0.9].flatMap((x) =>
    [0.25, 0.5, 0.75].map((y) => document.elementFromPoint(left + width * x, top + height * y)),
  );
  const isSeen = points.some(
    (at) =>
      at !== null &&
      (one.contains(at) ||
        (at.contains(one) && at !== document.documentElement && !at.matches('body, main'))),
  );
  one.blur();
  const changes = look() !== focused;
  one.focus({ preventScroll: true });
  return [
    ...(changes ? [] : [{ rule: 'focus-visible', where }]),
    ...(isSeen ? [] : [{ rule: 'focus-hidden', where }]),
  ];
}
