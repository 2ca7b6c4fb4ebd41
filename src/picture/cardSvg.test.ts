import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { create, type Font } from 'fontkitten';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { CARD, cardSvg } from './cardSvg.ts';

const FONTS = ['latin', 'latin-ext'].map(readFont);
const DESCRIPTION = 'Made-up questions, with their answers, for a city that is nowhere.';

test('a card is a picture of the size that is asked for, with its words as outlines', async () => {
  const svg = cardSvg({ name: 'Questions to a Mayor', description: DESCRIPTION }, FONTS);
  const { info } = await sharp(Buffer.from(svg)).png().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ ...CARD, format: 'png' });
  expect(svg).not.toMatch(/<text|font-family/);
  expect(linesOf(svg)).toHaveLength(3);
});

test('a long name is broken, and ends in an ellipsis where there is no room for more', () => {
  const name = 'The Assembly of the Seven Boroughs '.repeat(6);
  const lines = linesOf(cardSvg({ name, description: DESCRIPTION }, FONTS));
  const names = lines.filter(({ colour }) => colour === lines[0]?.colour);
  expect(names).toHaveLength(3);
  const [ellipsis] = linesOf(cardSvg({ name: '…', description: DESCRIPTION }, FONTS));
  expect(names.at(-1)?.paths.at(-1)).toBe(ellipsis?.paths[0]);
  // No letter of any line begins beyond the edge.
  expect(Math.max(...lines.flatMap(({ starts }) => starts))).toBeLessThan(CARD.width - 96);
});

test('a letter that the first font lacks is drawn by the next', () => {
  const drawn = (name: string) => linesOf(cardSvg({ name, description: '' }, FONTS))[0]?.paths;
  expect(drawn('Ő')).not.toEqual(drawn('\u{4e00}'));
  expect(drawn('Ő')?.[0]).not.toBe('');
});

/** The lines of a card: their colour, and outline and start of each letter. */
function linesOf(svg: string) {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return [...root.getElementsByTagName('g')].map((line) => {
    const letters = [...line.getElementsByTagName('path')];
    const starts = letters.map((one) =>
      Number(/translate\(([\d.]+)/.exec(one.getAttribute('transform') ?? '')?.[1]),
    );
    const paths = letters.map((one) => one.getAttribute('d') ?? '');
    return { colour: line.getAttribute('fill'), starts, paths };
  });
}

function readFont(letters: string): Font {
  const name = `@fontsource-variable/source-serif-4/files/source-serif-4-${letters}-wght-normal.woff2`;
  const font = create(readFileSync(new URL(import.meta.resolve(name))));
  if (!('unitsPerEm' in font)) throw new Error('one font was expected');
  return font;
}
