import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** One figure of a chart; those of one label are stacked by their part. */
export interface Figure {
  readonly label: string;
  readonly value: number;
  readonly part?: string;
}

/** How figures are drawn: upright for a sequence, lying for names. */
export type ChartForm = 'columns' | 'bars';

const { document } = parseHTML('<!doctype html><html><body></body></html>');
/** The shades of stacked parts, from the style sheet’s own colours. */
const SHADES = ['var(--ink)', 'var(--field)', 'var(--hairline)', 'var(--paper)'];
const HEIGHT = 192;
/** A lying bar with its name above it. */
const BAR = 48;
/** An upright bar is no wider: few of them do not fill the width. */
const WIDEST = 40;
/** Room for one character of a label, on the generous side. */
const CHARACTER = 9;

/**
 * Draws figures as an SVG of a width in pixels, without any style of its own: the rules that the
 * library puts into it stand in our style sheet, as the security policy wants.
 * @param name what a screen reader calls the picture.
 */
export function chartSvg(
  figures: readonly Figure[],
  form: ChartForm,
  width: number,
  name: string,
): string {
  const parts = [...new Set(figures.flatMap(({ part }) => part ?? []))];
  const options = form === 'columns' ? columns(figures, width) : bars(figures, width);
  const chart = Plot.plot({
    document,
    width,
    ...options,
    color: { type: 'ordinal', domain: parts, range: SHADES.slice(0, Math.max(1, parts.length)) },
  });
  for (const style of chart.querySelectorAll('style')) style.remove();
  // The picture is one thing, with the table behind it for whoever cannot see it.
  for (const part of chart.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label');
  for (const part of chart.querySelectorAll('[aria-hidden]')) part.removeAttribute('aria-hidden');
  chart.removeAttribute('class');
  chart.removeAttribute('font-size');
  chart.removeAttribute('font-family');
  chart.setAttribute('role', 'img');
  chart.setAttribute('aria-label', name);
  return chart.outerHTML;
}

function columns(figures: readonly Figure[], width: number): Plot.PlotOptions {
  const totals = totalsOf(figures);
  const labels = [...totals.keys()];
  const room = (text: string) => text.length * CHARACTER;
  const band = Math.min(Math.max(WIDEST, ...labels.map(room)) + CHARACTER, width / labels.length);
  const inset = Math.max(1, (band - WIDEST) / 2);
  // A label stands under the middle of its bar where all have room, else from the bar's edge on.
  const centred = labels.every((label) => room(label) <= band);
  const every = centred ? 1 : Math.ceil(labels.length / Math.max(2, Math.floor(width / 128)));
  const ticks = labels.filter(
    (label, index) => index % every === 0 && (centred || index * band + room(label) <= width),
  );
  return {
    width: Math.round(band * labels.length),
    height: HEIGHT,
    marginLeft: 0,
    marginRight: 0,
    marginTop: 24,
    x: { type: 'band', domain: labels, padding: 0, round: false, axis: null },
    y: { axis: null },
    marks: [
      Plot.axisX({
        ticks,
        label: null,
        tickSize: 0,
        ...(!centred && { textAnchor: 'start', dx: -band / 2 }),
      }),
      Plot.barY(figures, {
        x: 'label',
        y: 'value',
        fill: shade(figures),
        insetLeft: inset,
        insetRight: inset,
      }),
      Plot.text(
        saidOf([...totals], (text) => room(text) + CHARACTER <= band),
        {
          x: (label: string) => label,
          y: (label: string) => totals.get(label) ?? 0,
          text: (label: string) => String(totals.get(label)),
          dy: -10,
        },
      ),
      Plot.ruleY([0]),
    ],
  };
}

function bars(figures: readonly Figure[], width: number): Plot.PlotOptions {
  const labels = [...new Set(figures.map(({ label }) => label))];
  const longest = Math.floor(width / CHARACTER);
  return {
    height: labels.length * BAR,
    marginLeft: 0,
    marginRight: 48,
    marginTop: 0,
    marginBottom: 0,
    x: { axis: null },
    y: { type: 'band', domain: labels, padding: 0, axis: null },
    marks: [
      Plot.text(labels, {
        frameAnchor: 'left',
        y: (label: string) => label,
        text: (label: string) =>
          label.length > longest ? `${label.slice(0, longest - 1)}…` : label,
        dy: -10,
      }),
      Plot.barX(figures, {
        x: 'value',
        y: 'label',
        fill: shade(figures),
        insetTop: 24,
        insetBottom: 10,
      }),
      Plot.text([...totalsOf(figures)], {
        x: ([, total]: [string, number]) => total,
        y: ([label]: [string, number]) => label,
        text: ([, total]: [string, number]) => String(total),
        dx: 6,
        dy: 7,
        textAnchor: 'start',
      }),
    ],
  };
}

/** The bars whose figure is printed: all where all have room, else first, highest and last, clear of their neighbours. Nought is none. */
function saidOf(totals: readonly [string, number][], fits: (text: string) => boolean): string[] {
  const values = totals.map(([, value]) => value);
  const all = values.every((value) => fits(String(value)));
  const highest = values.indexOf(Math.max(...values));
  const clear = (index: number) =>
    [values[index - 1] ?? 0, values[index + 1] ?? 0].every(
      (beside) => beside <= (values[index] ?? 0),
    );
  return totals.flatMap(([label], index) =>
    values[index] !== 0 &&
    (all || index === highest || ([0, values.length - 1].includes(index) && clear(index)))
      ? label
      : [],
  );
}

function shade(figures: readonly Figure[]): string {
  return figures.some(({ part }) => part !== undefined) ? 'part' : 'var(--ink)';
}

function totalsOf(figures: readonly Figure[]): Map<string, number> {
  const totals = new Map<string, number>();
  for (const { label, value } of figures) totals.set(label, (totals.get(label) ?? 0) + value);
  return totals;
}
