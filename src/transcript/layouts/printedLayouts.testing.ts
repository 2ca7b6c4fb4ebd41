import { printMiddle } from './middle/printMiddle.testing.ts';
import { printNewer } from './newer/printNewer.testing.ts';
import { printOld } from './old/printOld.testing.ts';
import { printPages } from './page/printPages.testing.ts';
import { printPapers } from './paper/printPapers.testing.ts';
import type { PrintedLayout } from './PrintedLayout.testing.ts';
import { printSpoken } from './spoken/printSpoken.testing.ts';

/** Every layout of the catalogue. */
export const PRINTED_LAYOUTS: readonly PrintedLayout[] = [
  ...[...printPages, printNewer, printMiddle, printOld],
  ...[...printPapers, printSpoken],
];
