import { OptionError, runCommand } from '../terminal/runCommand.ts';
import { collectBench } from './collectBench.ts';
import { stageBench } from './stageBench.ts';

const [kind] = process.argv.slice(2);

await runCommand({
  usage: `npm run bench -- [--sizes N,M] [--full] [--ingest] [--write]
npm run bench -- search [--questions N] [--no-stock] [--browser PATH]
npm run bench -- collect [--sizes N,M]
The first measures the stages of a publication, with Hugo beside them where it is installed; the second what a first search
loads and takes in a browser, beside stock Pagefind; the third how long stored pages take to become raw text, and entries.
--sizes: numbers of questions or pages, 1000,10000 if not given; beyond 100,000 no change is measured. --full: 100,000 too. --ingest: leaves pages, data and search out.
--write: writes the figures to scripts/bench/stages.json, which is committed.
Exit 0: measured. 1: failed. 2: bad option.`,
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    full: { type: 'boolean', default: false },
    ingest: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    // Those of the second; it reads them itself.
    questions: { type: 'string' },
    stock: { type: 'boolean' },
    browser: { type: 'string' },
  },
  positionals: ['search', 'collect'],
  run: async ({ sizes, full, ingest, write }) => {
    if (kind === 'search') await import('./searchBench.ts');
    else {
      const given = [...sizes.split(',').map(Number), ...(full ? [100_000] : [])];
      if (!given.every((size) => Number.isInteger(size) && size > 0)) {
        throw new OptionError('--sizes takes whole numbers with commas between them: 1000,10000');
      }
      if (kind === 'collect') console.log(await collectBench(given));
      else console.log(await stageBench({ sizes: given, ingest, write }));
    }
    return 0;
  },
});
