import type { Page } from 'playwright-core';
import { ALL_RULES, axeDefects, VIEW_RULES } from './axeDefects.ts';
import type { Defect } from './Defect.ts';
import { focusDefects } from './focusDefects.ts';
import { forcedColourDefects } from './forcedColourDefects.ts';
import { pageDefects } from './pageDefects.ts';
import { sizeDefects, spacingDefects } from './textDefects.ts';

/** A way in which someone looks at a page. */
export interface View {
  readonly name: string;
  /** What a browser is told of the reader’s screen and choices. */
  readonly context: {
    readonly viewport: { readonly width: number; readonly height: number };
    readonly colorScheme?: 'light' | 'dark';
    readonly forcedColors?: 'active';
    /** Who goes by Tab waits for no page to glide there. */
    readonly reducedMotion?: 'reduce';
  };
  /** What is looked for in it; it may leave the page changed. */
  readonly look: (tab: Page) => Promise<Defect[]>;
}

/** Narrow and light: everything that does not depend on the view is looked for here. */
const NARROW: View = {
  name: 'light, 320 px',
  context: { viewport: { width: 320, height: 900 }, colorScheme: 'light' },
  look: async (tab) => [...(await axeDefects(tab, ALL_RULES)), ...(await pageDefects(tab))],
};
const DARK: View = {
  name: 'dark, 1,280 px',
  context: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  look: async (tab) => [...(await axeDefects(tab, VIEW_RULES)), ...(await pageDefects(tab))],
};
/** A window of 1,280 by 1,024 pixels of which everything is four times as large (WCAG 1.4.10). */
const FOUR_TIMES: View = {
  name: '400 %',
  context: { viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' },
  look: async (tab) => [...(await focusDefects(tab)), ...(await pageDefects(tab))],
};
const FORCED: View = {
  name: 'forced colours',
  context: {
    viewport: { width: 1280, height: 900 },
    forcedColors: 'active',
    reducedMotion: 'reduce',
  },
  look: async (tab) => [...(await forcedColourDefects(tab)), ...(await focusDefects(tab))],
};
const LARGE_TEXT: View = {
  name: 'text twice as large, and spaced',
  context: { viewport: { width: 360, height: 800 } },
  look: async (tab) => [...(await sizeDefects(tab)), ...(await spacingDefects(tab))],
};

/** The views that `npm test` has of each kind of page. */
export const MAIN_VIEWS: readonly View[] = [NARROW, DARK];
/** All of them. */
export const ALL_VIEWS: readonly View[] = [...MAIN_VIEWS, FOUR_TIMES, FORCED, LARGE_TEXT];
