import type { Question } from '../record/entrySchema.ts';
import { count } from '../record/wording.ts';
import { barsPicture } from '../picture/barsPicture.ts';
import { columnsPicture } from '../picture/columnsPicture.ts';
import type { Picture } from '../picture/Picture.ts';
import { partsOf, stacks, type Figure } from '../picture/stacks.ts';
import type { Link } from './Link.ts';

/** A picture with the table behind it. */
export interface Chart {
  readonly id: string;
  readonly caption: string;
  /** For phones, and for all that is wider; their areas are those that lead somewhere. */
  readonly pictures: { readonly narrow: Picture; readonly wide: Picture };
  /** What the shades stand for, where there is more than one. */
  readonly parts: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly href?: string;
    /** With their thousands parted. */
    readonly values: readonly string[];
  }[];
  /** Where the rest is, of a chart that shows the largest alone. */
  readonly onward?: Link;
}

/** What a chart is made of. */
interface ChartSource {
  readonly id: string;
  readonly caption: string;
  /** How figures are drawn: upright for a sequence, lying for names. */
  readonly form: 'columns' | 'bars';
  /** What a row of the table is: `Year`. */
  readonly of: string;
  readonly figures: readonly Figure[];
  readonly hrefs?: ReadonlyMap<string, string>;
  readonly onward?: Link | undefined;
}

/** Under this many records the words say as much. */
export const CHARTS_FROM = 20;
/** As wide as the column of words at 320 and at 736 pixels: neither picture is ever scaled down. */
const NARROW = 284;
const WIDE = 464;

/** Draws a chart for both widths, or nothing where it would show one value. */
export function chart({ id, caption, form, of, figures, hrefs, onward }: ChartSource): Chart[] {
  const stacked = stacks(figures);
  if (stacked.length < 2) return [];
  const draw = form === 'columns' ? columnsPicture : barsPicture;
  const parts = partsOf(figures);
  const picture = (width: number): Picture => {
    const { areas, ...drawn } = draw(figures, width);
    const leading = areas.flatMap((area) => {
      const href = hrefs?.get(area.label);
      return href === undefined ? [] : [{ ...area, href }];
    });
    return { ...drawn, areas: leading };
  };
  return [
    {
      id,
      caption,
      pictures: { narrow: picture(NARROW), wide: picture(WIDE) },
      parts,
      columns: [of, ...(parts.length > 0 ? parts : ['Questions'])],
      rows: stacked.map(({ label, total, pieces }) => {
        const href = hrefs?.get(label);
        const ofShade = (shade: number) =>
          pieces.reduce((sum, one) => sum + (one.shade === shade ? one.to - one.from : 0), 0);
        const values = parts.length > 0 ? parts.map((_, index) => ofShade(index + 1)) : [total];
        return { label, ...(href && { href }), values: values.map(count) };
      }),
      ...(onward && { onward }),
    },
  ];
}

/** How many questions there are in each of all years from the first to the last. */
export function questionsByYear(questions: readonly Question[]): Figure[] {
  const years = Map.groupBy(questions, ({ id }) => Number(id.slice(0, 4)));
  const [first, last] = [Math.min(...years.keys()), Math.max(...years.keys())];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    label: String(first + index),
    value: years.get(first + index)?.length ?? 0,
  }));
}
