import type { Page } from 'playwright-core';
import type { Defect } from './Defect.ts';

/**
 * What vanishes where a reader’s own colours are forced on a page (WCAG 1.4.11): a picture that is a background alone,
 * shapes and words that have the colour of what is behind them.
 * @param tab whose colours are forced.
 */
export function forcedColourDefects(tab: Page): Promise<Defect[]> {
  return tab.evaluate(() => {
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const canvas =
      ground === 'rgba(0, 0, 0, 0)' ? getComputedStyle(document.body).backgroundColor : ground;
    const behind = (one: Element | null): string => {
      if (!one) return canvas;
      const colour = getComputedStyle(one).backgroundColor;
      return colour === 'rgba(0, 0, 0, 0)' ? behind(one.parentElement) : colour;
    };
    const has = (one: Element) => {
      const style = getComputedStyle(one);
      if (one instanceof SVGGraphicsElement && !(one instanceof SVGSVGElement)) {
        const fill = one.matches('line') ? style.stroke : style.fill;
        const isArea = style.opacity === '0' || fill === 'none' || fill.endsWith(', 0)');
        const edge = style.stroke !== 'none' && style.stroke !== behind(one);
        return isArea || edge || one.matches('a, g, title') || fill !== behind(one);
      }
      const isPicture = style.backgroundImage.startsWith('url(') && !one.textContent.trim();
      if (isPicture) return false;
      const says = [...one.childNodes].some(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      );
      return !says || style.color !== behind(one);
    };
    const shown = [...document.querySelectorAll('body *')].filter((one) => one.checkVisibility());
    return shown
      .filter((one) => !has(one))
      .map((one) => ({ rule: 'forced-colours', where: one.outerHTML.slice(0, 160) }));
  });
}
