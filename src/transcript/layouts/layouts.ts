import type { Layout } from './Layout.ts';
import { middle } from './middle/middle.ts';
import { newer } from './newer/newer.ts';
import { old } from './old/old.ts';
import { paper } from './paper/paper.ts';
import { spoken } from './spoken/spoken.ts';
import { labelled, stripped } from './page/page.ts';

/**
 * The layouts of a single question. Where a file holds question pages it is no paper: a page may
 * quote what looks like one, and not the other way round.
 */
export const PAGES: readonly Layout[] = [newer, middle, labelled, stripped, old];
/** The layouts of many questions in one text. */
export const PAPERS: readonly Layout[] = [spoken, paper];
/** All layouts that can be read, in order: of two that know the same line, the first counts. */
export const LAYOUTS: readonly Layout[] = [...PAGES, ...PAPERS];
