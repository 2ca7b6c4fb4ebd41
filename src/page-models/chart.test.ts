import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsPicture } from '../picture/barsPicture.ts';
import { chart, questionsByYear } from './chart.ts';
import { columnsPicture } from '../picture/columnsPicture.ts';
import { roomFor } from '../picture/pixels.ts';
import type { Figure } from '../picture/stacks.ts';

const FIGURES = [
  { label: '1976', value: 4 },
  { label: '1977', value: 9 },
  { label: '1978', value: 2 },
];

const PICTURES = { columns: columnsPicture, bars: barsPicture };

test.each(['columns', 'bars'] as const)(
  '%s: one bar for each figure, in its proportion',
  (form) => {
    const { bars, texts } = PICTURES[form](FIGURES, 284);
    const lengths = bars.map(({ width, height }) => (form === 'columns' ? height : width));
    expect(lengths.map((length) => Math.round((9 * length) / Math.max(...lengths)))).toEqual([
      4, 9, 2,
    ]);
    expect(texts.map(({ text }) => text).sort()).toEqual(['1976', '1977', '1978', '2', '4', '9']);
  },
);

test('parts of a figure stand on each other, each in its shade', () => {
  const { bars } = columnsPicture(
    [
      { label: 'May', part: 'Answered', value: 6 },
      { label: 'May', part: 'Holding', value: 0 },
      { label: 'May', part: 'Oral', value: 3 },
      { label: 'June', part: 'Holding', value: 1 },
    ],
    284,
  );
  expect(bars.map(({ shade }) => shade)).toEqual([1, 3, 2]);
  expect((bars[1]?.y ?? 0) + (bars[1]?.height ?? 0)).toBeCloseTo(bars[0]?.y ?? NaN, 1);
});

/** Figures of as many years in a row, the first of them 1950. */
const yearly = (values: readonly number[]): Figure[] =>
  values.map((value, index) => ({ label: String(1950 + index), value }));

test('a figure is said only where it has room, and nought never', () => {
  const said = (values: readonly number[]) => {
    const { texts } = columnsPicture(yearly(values), 284);
    return texts.filter(({ y }) => y < 162).map(({ text }) => text);
  };
  expect(said([4, 0, 2])).toEqual(['4', '2']);
  expect(said([0, 0])).toEqual([]);
  const rising = Array.from({ length: 25 }, (_, index) => (index === 12 ? 300 : 100 + index));
  expect(said(rising)).toEqual(['300', '124']);
  const highestLast = Array.from({ length: 25 }, (_, index) => (index > 22 ? 1300 : 100));
  expect(said(highestLast)).toEqual(['100', '1,300']);
});

test.each([
  ['columns', 284],
  ['columns', 464],
  ['bars', 284],
  ['bars', 464],
] as const)('%s of %i pixels: no text leaves the picture or touches another', (form, width) => {
  const values = fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(values, (list) => {
      const picture = PICTURES[form](yearly(list), width);
      expect(picture.width).toBeLessThanOrEqual(width);
      const boxes = picture.texts.map(({ x, y, anchor, text }) => {
        const room = roomFor(text);
        const from = x - { start: 0, middle: room / 2, end: room }[anchor];
        return { from, to: from + room, y };
      });
      for (const [index, one] of boxes.entries()) {
        expect(one.from).toBeGreaterThanOrEqual(-0.1);
        expect(one.to).toBeLessThanOrEqual(picture.width + 0.1);
        const touched = boxes.find(
          (other, place) =>
            place > index &&
            Math.abs(other.y - one.y) < 12 &&
            other.from < one.to - 0.2 &&
            one.from < other.to - 0.2,
        );
        expect(touched).toBeUndefined();
      }
    }),
  );
});

test('the axis names the first and the last, however many there are', () => {
  for (const length of [2, 5, 12, 24, 40]) {
    const labels = columnsPicture(yearly(Array(length).fill(7)), 284).texts.filter(
      ({ y }) => y > 162,
    );
    expect(labels[0]?.text).toBe('1950');
    expect(labels.at(-1)?.text).toBe(String(1949 + length));
  }
});

test('thousands are parted, in the picture and in the table', () => {
  const figures = [
    { label: '1976', value: 12_163 },
    { label: '1977', value: 4 },
  ];
  const source = { id: 'a', caption: 'Lamps', of: 'Year', figures };
  for (const form of ['columns', 'bars'] as const) {
    const [drawn] = chart({ ...source, form });
    expect(drawn?.pictures.narrow.texts.map(({ text }) => text)).toContain('12,163');
    expect(drawn?.rows[0]?.values).toEqual(['12,163']);
  }
});

test('two meetings of one day have one bar, and all their figures in the table', () => {
  const figures = ['1976-05-12', '1976-05-12', '1976-06-12'].flatMap((label) => [
    { label, part: 'Answered', value: 5 },
    { label, part: 'Holding answer', value: 1 },
  ]);
  const [drawn] = chart({ id: 'a', caption: 'States', form: 'columns', of: 'Meeting', figures });
  expect(drawn?.rows.map(({ values }) => values)).toEqual([
    ['10', '2'],
    ['5', '1'],
  ]);
});

test('a chart has every figure in its table, and none is drawn of one value', () => {
  const source = { id: 'a', caption: 'Lamps', form: 'columns', of: 'Year' } as const;
  expect(chart({ ...source, figures: FIGURES.slice(0, 1) })).toEqual([]);
  expect(chart({ ...source, figures: FIGURES })[0]?.rows).toEqual([
    { label: '1976', values: ['4'] },
    { label: '1977', values: ['9'] },
    { label: '1978', values: ['2'] },
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
