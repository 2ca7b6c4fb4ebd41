import { expect, test } from 'vitest';
import { chart, questionsByYear } from './chart.ts';
import { chartSvg } from './chartSvg.ts';

const FIGURES = [
  { label: '1976', value: 4 },
  { label: '1977', value: 9 },
  { label: '1978', value: 2 },
];

test.each(['columns', 'bars'] as const)(
  'a chart of %s has a name, one shape for each figure, and no style',
  (form) => {
    const svg = chartSvg(FIGURES, form, 284, 'Questions by year');
    expect(svg).toMatch(/^<svg aria-label="Questions by year" role="img"/);
    expect(svg.match(/<rect/g)).toHaveLength(3);
    expect(svg).not.toMatch(/<style|style=|class=|<script|⚠/);
    expect(svg).toContain('>9<');
  },
);

test('a figure is printed only where it has room, and nought never', () => {
  const printed = (values: readonly number[]) => {
    const figures = values.map((value, index) => ({ label: String(1950 + index), value }));
    return [...chartSvg(figures, 'columns', 284, 'A').matchAll(/>(\d+)<\/text>/g)]
      .map(([, text]) => Number(text))
      .filter((number) => number < 1950);
  };
  expect(printed([4, 0, 2])).toEqual([4, 2]);
  const crowded = Array.from({ length: 25 }, (_, index) => (index === 12 ? 300 : 100 + index));
  expect(printed(crowded)).toEqual([300, 124]);
});

test('words in a chart are no markup', () => {
  const svg = chartSvg(
    [
      { label: '<b>x</b>', value: 1 },
      { label: 'y', value: 2 },
    ],
    'bars',
    284,
    '"',
  );
  expect(svg).not.toContain('<b>');
});

test('a chart has every figure in its table, and none is drawn of one value', () => {
  const source = { id: 'a', caption: 'Lamps', form: 'columns', of: 'Year' } as const;
  expect(chart({ ...source, figures: FIGURES.slice(0, 1) })).toEqual([]);
  expect(chart({ ...source, figures: FIGURES })[0]?.rows).toEqual([
    { label: '1976', values: [4] },
    { label: '1977', values: [9] },
    { label: '1978', values: [2] },
  ]);
});

test('years without a question are drawn too', () => {
  const question = (id: string) => ({
    ...{ id, kind: 'question' as const, status: 'answered' as const },
    sources: [],
  });
  expect(questionsByYear([question('1976/0001'), question('1978/0001')])).toEqual([
    { label: '1976', value: 1 },
    { label: '1977', value: 0 },
    { label: '1978', value: 1 },
  ]);
});
