import type { Font } from 'fontkitten';
import { xmlElement, type Xml } from '../record/xmlElement.ts';

/** What a card says: whose it is, large, and what that is, below. */
export interface Card {
  readonly name: string;
  readonly description: string;
}

/** What Open Graph asks for: 1.91 to 1. */
export const CARD = { width: 1200, height: 630 } as const;

const EDGE = 96;
const INK = '#1d1c1a';
const NAME = { size: 84, line: 100, most: 3, from: 232, colour: INK } as const;
const NOTE = { size: 36, line: 50, most: 4, after: 96, colour: '#5c5953' } as const;

/**
 * Draws the card that others show where somebody shares a page. Words are outlines of letters, so that it looks the
 * same wherever it is drawn.
 * @param fonts the first that has a letter draws it.
 * @returns an SVG of 1200 by 630 pixels.
 */
export function cardSvg({ name, description }: Card, fonts: readonly Font[]): string {
  const names = broken(name, NAME, fonts);
  const notes = broken(description, NOTE, fonts);
  const below = NAME.from + (names.length - 1) * NAME.line + NOTE.after;
  const { text } = xmlElement(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width: `${CARD.width}`, height: `${CARD.height}` },
    xmlElement('rect', { width: '100%', height: '100%', fill: '#fdfcf8' }),
    xmlElement('rect', {
      ...{ x: `${EDGE}`, y: `${EDGE}` },
      ...{ width: `${ROOM}`, height: '3', fill: INK },
    }),
    ...names.map((line, index) => drawn(line, NAME, NAME.from + index * NAME.line, fonts)),
    ...notes.map((line, index) => drawn(line, NOTE, below + index * NOTE.line, fonts)),
  );
  return text;
}

const ROOM = CARD.width - 2 * EDGE;
type Type = typeof NAME | typeof NOTE;

/** Breaks words into lines that fit; what is more than there is room for ends in an ellipsis. */
function broken(text: string, type: Type, fonts: readonly Font[]): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = [lines.at(-1), word].filter(Boolean).join(' ');
    if (lines.length > 0 && widthOf(longer, type, fonts) <= ROOM) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= type.most) return lines;
  return [...lines.slice(0, type.most - 1), `${lines[type.most - 1] ?? ''} …`];
}

function widthOf(text: string, type: Type, fonts: readonly Font[]): number {
  return lettersOf(text, type, fonts).reduce((sum, { advance }) => sum + advance, 0);
}

function drawn(line: string, type: Type, baseline: number, fonts: readonly Font[]): Xml {
  let x = EDGE;
  const letters = lettersOf(line, type, fonts).map(({ path, advance, scale }) => {
    const transform = `translate(${x.toFixed(2)} ${baseline}) scale(${scale} -${scale})`;
    x += advance;
    return xmlElement('path', { d: path, transform });
  });
  return xmlElement('g', { fill: type.colour }, ...letters);
}

function lettersOf(text: string, { size }: Type, fonts: readonly Font[]) {
  return Array.from(text.normalize()).flatMap((letter) => {
    const point = letter.codePointAt(0) ?? 0;
    const font = fonts.find((one) => one.hasGlyphForCodePoint(point)) ?? fonts[0];
    if (!font) return [];
    const glyph = font.glyphForCodePoint(point);
    const scale = size / font.unitsPerEm;
    return [{ path: glyph.path.toSVG(), advance: glyph.advanceWidth * scale, scale }];
  });
}
