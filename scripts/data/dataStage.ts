import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { endWithParent } from '../site/endWithParent.ts';
import { DATA_PARTS, writeData } from './writeData.ts';

const optionsSchema = z.strictObject({
  content: z.string(),
  index: z.string(),
  out: z.string(),
  siteUrl: z.string(),
  parts: z.array(z.enum(DATA_PARTS)),
  keys: z.array(z.tuple([z.string(), z.string()])),
});

// A process of its own: what the words of an archive take in memory goes with it.
endWithParent();
const options = optionsSchema.parse(JSON.parse(await text(process.stdin)));
process.stdout.write(JSON.stringify(await writeData(options)));
