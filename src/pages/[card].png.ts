import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { create, type Font } from 'fontkitten';
import sharp from 'sharp';
import { getArchive } from '../inputs/getArchive.ts';
import { absolute } from '../page-models/address.ts';
import { cardSvg } from '../picture/cardSvg.ts';
import { siteConfig } from '../site.config.ts';

/** Only where the public address is known: what shows a card asks for it by that. */
export function getStaticPaths() {
  return absolute('/') ? [{ params: { card: 'card' } }] : [];
}

/** The picture that others show with a link to the site: its name, and what it is. */
export const GET: APIRoute = async () => {
  const site = siteConfig(getArchive().invented === 'all');
  const svg = cardSvg(site, ['latin', 'latin-ext'].map(readFont));
  const png = await sharp(Buffer.from(svg)).png({ palette: true, colours: 16 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};

function readFont(letters: string): Font {
  const name = `@fontsource-variable/source-serif-4/files/source-serif-4-${letters}-wght-normal.woff2`;
  const font = create(readFileSync(new URL(import.meta.resolve(name))));
  if (!('unitsPerEm' in font)) throw new Error(`${name} has several fonts; one was expected.`);
  return font;
}
