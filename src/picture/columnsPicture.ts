import type { Picture, PictureText } from './Picture.ts';
import { CHARACTER, roomFor, tenths } from './pixels.ts';
import { stacks, type Figure, type Stack } from './stacks.ts';

const HEIGHT = 192;
/** Above the highest bar its figure has room, below the ground the labels. */
const TOP = 24;
const GROUND = HEIGHT - 30;
const LABEL_LINE = GROUND + 19;
/** From the baseline of a figure down to its bar. */
const GAP = 6;
/** A bar is no wider: few of them do not fill the width. */
const WIDEST = 40;
/** Between a figure and a higher bar beside it. */
const BESIDE = 3;
/** Labels that do not all have room stand so far apart. */
const APART = 4 * CHARACTER;

/**
 * Draws figures as upright bars, for a sequence, at most as wide as is said (pixels).
 * @param highest the figure of the highest bar; pictures that are compared have the same.
 */
export function columnsPicture(
  figures: readonly Figure[],
  width: number,
  highest = Math.max(0, ...stacks(figures).map(({ total }) => total)),
): Picture {
  const stacked = stacks(figures);
  const longest = Math.max(...stacked.map(({ label }) => roomFor(label)));
  const band = Math.min(Math.max(WIDEST, longest) + CHARACTER, width / stacked.length);
  const inset = Math.max(1, (band - WIDEST) / 2);
  const scale = (GROUND - TOP) / (highest || 1);
  const bars = stacked.flatMap(({ pieces }, index) =>
    pieces.map(({ from, to, shade }) => ({
      x: tenths(index * band + inset),
      y: tenths(GROUND - to * scale),
      width: tenths(Math.max(1, band - 2 * inset)),
      height: tenths((to - from) * scale),
      shade,
    })),
  );
  const texts = [
    ...labels(stacked, band, longest),
    ...saidOf(stacked, band).map(({ text, middle, total }) => {
      return textAt(text, middle, GROUND - total * scale - GAP);
    }),
  ];
  const areas = stacked.map(({ label }, index) => {
    return { x: tenths(index * band), y: 0, width: tenths(band), height: HEIGHT, label };
  });
  const taken = tenths(band * stacked.length);
  return { width: taken, height: HEIGHT, ground: GROUND, bars, texts, areas };
}

/** Every label where all have room; else the first, the last and as many between as stand apart. */
function labels(stacked: readonly Stack[], band: number, longest: number): PictureText[] {
  if (longest <= band) {
    return stacked.map(({ label }, index) => textAt(label, (index + 0.5) * band, LABEL_LINE));
  }
  const last = stacked.length - 1;
  const steps = Math.max(1, Math.floor((band * stacked.length) / (longest + APART)) - 1);
  return Array.from({ length: steps + 1 }, (_, step) => {
    const index = Math.round((step * last) / steps);
    const text = stacked[index]?.label ?? '';
    if (index === 0) return textAt(text, 0, LABEL_LINE, 'start');
    if (index === last) return textAt(text, band * stacked.length, LABEL_LINE, 'end');
    return textAt(text, (index + 0.5) * band, LABEL_LINE);
  });
}

/** The figure of a bar, and the room it takes. */
interface Said {
  readonly text: string;
  readonly total: number;
  readonly from: number;
  readonly middle: number;
  readonly to: number;
}

/** The figures that are said: all where all have room; else the highest, the first and the last, if nothing is in their way. Nought never is. */
function saidOf(stacked: readonly Stack[], band: number): Said[] {
  const all = stacked.map(({ total, text }, index) => {
    const half = roomFor(text) / 2;
    // At both ends it stays inside the picture.
    const furthest = band * stacked.length - half;
    const middle = Math.max(half, Math.min((index + 0.5) * band, furthest));
    return { text, total, from: middle - half, middle, to: middle + half };
  });
  const said = all.filter(({ total }) => total > 0);
  if (all.every(({ from, to }) => to - from + CHARACTER <= band)) return said;
  const highest = said.reduce<Said | undefined>(
    (a, b) => (a && a.total >= b.total ? a : b),
    undefined,
  );
  const isClear = ({ total, from, to }: Said) =>
    all.every((one, index) => {
      const [start, end] = [index * band, (index + 1) * band];
      return one.total <= total || end <= from - BESIDE || start >= to + BESIDE;
    });
  return said.filter((one) => {
    if (one === highest || !highest) return true;
    const isEnd = one === all[0] || one === all.at(-1);
    return isEnd && isClear(one) && (one.to <= highest.from || one.from >= highest.to);
  });
}

function textAt(
  text: string,
  x: number,
  y: number,
  anchor: PictureText['anchor'] = 'middle',
): PictureText {
  return { x: tenths(x), y: tenths(y), anchor, text };
}
