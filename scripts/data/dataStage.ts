import { z } from 'zod';
import { DATA_PARTS, writeData } from './writeData.ts';

// A process of its own: what the words of an archive take in memory goes with it.
const [content = '', out = '', siteUrl = '', ...named] = process.argv.slice(2);
const parts = z.array(z.enum(DATA_PARTS)).parse(named);
const options = { content, out, siteUrl, ...(parts.length > 0 && { parts }) };
process.stdout.write(JSON.stringify(await writeData(options)));
