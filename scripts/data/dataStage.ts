import { writeData } from './writeData.ts';

// A process of its own: what the words of an archive take in memory goes with it.
const [content = '', out = '', siteUrl = ''] = process.argv.slice(2);
process.stdout.write(JSON.stringify(await writeData({ content, out, siteUrl })));
