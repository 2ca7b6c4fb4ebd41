import { count } from '../record/wording.ts';

/** One figure of a chart; those of one label are stacked by their part. */
export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly part?: string;
  /** What is said of it in the picture, if not its value: `4.2 %`. */
  readonly text?: string;
}

/** All figures of one label. */
export interface Stack {
  readonly label: string;
  readonly total: number;
  /** What is said of them. */
  readonly text: string;
  readonly pieces: readonly StackPiece[];
}

/** One figure, on those before it. Nought is no piece. */
interface StackPiece {
  readonly from: number;
  readonly to: number;
  /** The place of its part among all parts, from 1. */
  readonly shade: number;
}

/** The parts of a chart, in their order; none where its figures are whole. */
export function partsOf(figures: readonly Figure[]): string[] {
  return [...new Set(figures.flatMap(({ part }) => part ?? []))];
}

/** Stacks figures by their label, in their order. */
export function stacks(figures: readonly Figure[]): Stack[] {
  const parts = partsOf(figures);
  return [...Map.groupBy(figures, ({ label }) => label)].map(([label, list]) => {
    let total = 0;
    const pieces = list.flatMap(({ value, part }) => {
      const from = total;
      total += value;
      const shade = part === undefined ? 1 : parts.indexOf(part) + 1;
      return value > 0 ? [{ from, to: total, shade }] : [];
    });
    return { label, total, text: list[0]?.text ?? count(total), pieces };
  });
}
