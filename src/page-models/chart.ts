import type { Archive } from '../archive/Archive.ts';
import type { Question } from '../record/entrySchema.ts';
import { chartSvg, type ChartForm, type Figure } from './chartSvg.ts';

/** A picture with the table behind it. */
export interface Chart {
  readonly id: string;
  readonly caption: string;
  /** For phones, and for all that is wider. */
  readonly svgs: readonly [narrow: string, wide: string];
  /** What the shades stand for, where there is more than one. */
  readonly parts: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly label: string;
    readonly href?: string;
    readonly values: readonly number[];
  }[];
}

/** What a chart is made of. */
export interface ChartSource {
  readonly id: string;
  readonly caption: string;
  readonly form: ChartForm;
  /** What a row of the table is: `Year`. */
  readonly of: string;
  readonly figures: readonly Figure[];
  readonly hrefs?: ReadonlyMap<string, string>;
}

/** Under this many records the words say as much. */
export const CHARTS_FROM = 20;
/** As wide as the column of words at 320 and at 736 pixels: neither picture is ever scaled down. */
const NARROW = 284;
const WIDE = 464;

/** Draws a chart for both widths, or nothing where it would show one value. */
export function chart({ id, caption, form, of, figures, hrefs }: ChartSource): Chart[] {
  const labels = [...new Set(figures.map(({ label }) => label))];
  if (labels.length < 2) return [];
  const parts = [...new Set(figures.flatMap(({ part }) => part ?? []))];
  const valueOf = (label: string, part?: string) =>
    figures.find((one) => one.label === label && one.part === part)?.value ?? 0;
  return [
    {
      id,
      caption,
      svgs: [
        chartSvg(figures, form, NARROW, `${caption}: the table below has the figures`),
        chartSvg(figures, form, WIDE, `${caption}: the table below has the figures`),
      ],
      parts,
      columns: [of, ...(parts.length > 0 ? parts : ['Questions'])],
      rows: labels.map((label) => {
        const href = hrefs?.get(label);
        const values =
          parts.length > 0 ? parts.map((part) => valueOf(label, part)) : [valueOf(label)];
        return { label, ...(href && { href }), values };
      }),
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

/** The ways of an archive to be pictured, for its coverage page. */
export function hasCharts({ questions }: Pick<Archive, 'questions'>): boolean {
  return questions.length >= CHARTS_FROM;
}
