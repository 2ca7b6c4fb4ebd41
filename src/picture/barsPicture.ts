import type { Picture } from './Picture.ts';
import { CHARACTER, roomFor, tenths } from './pixels.ts';
import { stacks, type Figure } from './stacks.ts';

/** From one name to the next, and in it the lines of the name, of the bar and of its figure. */
const ROW = 48;
const NAME_LINE = 19;
const BAR_LINE = 24;
const FIGURE_LINE = 36;
const THICKNESS = 14;
/** From a bar to its figure. */
const GAP = 6;

/** Draws figures as lying bars, for names, in the whole of a width (pixels). A name without room is cut. */
export function barsPicture(figures: readonly Figure[], width: number): Picture {
  const stacked = stacks(figures);
  const room = Math.max(...stacked.map(({ text }) => roomFor(text)));
  const scale = (width - GAP - room) / Math.max(1, ...stacked.map(({ total }) => total));
  const longest = Math.floor(width / CHARACTER);
  const bars = stacked.flatMap(({ pieces }, index) =>
    pieces.map(({ from, to, shade }) => ({
      x: tenths(from * scale),
      y: index * ROW + BAR_LINE,
      width: tenths((to - from) * scale),
      height: THICKNESS,
      shade,
    })),
  );
  const texts = stacked.flatMap(({ label, total, text: figure }, index) => {
    const at = (x: number, line: number, text: string) => {
      return { x: tenths(x), y: index * ROW + line, anchor: 'start', text } as const;
    };
    return [at(0, NAME_LINE, cut(label, longest)), at(total * scale + GAP, FIGURE_LINE, figure)];
  });
  const areas = stacked.map(({ label }, index) => {
    return { x: 0, y: index * ROW, width, height: ROW, label };
  });
  return { width, height: stacked.length * ROW, bars, texts, areas };
}

function cut(label: string, longest: number): string {
  return label.length > longest ? `${label.slice(0, longest - 1)}…` : label;
}
