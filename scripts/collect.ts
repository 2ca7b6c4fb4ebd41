import { importFile } from './collect/import/importFile.ts';
import { describeStatus } from './collect/status/describeStatus.ts';
import { storeStatus } from './collect/status/storeStatus.ts';
import { CollectStore } from './collect/store/CollectStore.ts';
import { describeTexts } from './collect/text/describeTexts.ts';
import { keepUnread } from './collect/text/keepUnread.ts';
import { writeTexts } from './collect/text/writeTexts.ts';
import { progressBar } from './terminal/progressBar.ts';
import { OptionError, runCommand } from './terminal/runCommand.ts';

interface Options {
  readonly store: string;
  readonly transcripts: string;
}

await runCommand({
  usage: `npm run collect -- import FILE… [--store DIR]
npm run collect -- text [--store DIR] [--transcripts DIR]
npm run collect -- status [--store DIR]
Brings real questions from where they are into content/transcripts.
import: puts saved pages into the store: .html as a browser saved it, .warc or .warc.gz from an archive.
text: makes raw text of all that is in the store, in content/transcripts or in --transcripts DIR; asks no network.
status: what is in the store, by year.
--store DIR: where answers are kept as they came; collected if not given.
Exit 0: done. 1: something was refused, or gave no text. 2: it could not run.`,
  options: {
    store: { type: 'string', default: 'collected' },
    transcripts: { type: 'string', default: 'content/transcripts' },
  },
  operands: true,
  failed: 2,
  run: async (options, [task, ...operands]) => {
    if (task !== 'import' && operands.length > 0)
      throw new OptionError(`“${operands.join(' ')}” stands where an option is needed`);
    const store = new CollectStore(options.store);
    try {
      if (task === 'import') return await importAll(operands, store);
      if (task === 'text') return await text(store, options);
      if (task === 'status') return status(store);
      throw new OptionError(`say what to do: import, text or status`);
    } finally {
      store.close();
    }
  },
});

async function importAll(files: readonly string[], store: CollectStore): Promise<0 | 1> {
  if (files.length === 0) throw new OptionError('import needs the names of files');
  let refused = false;
  for (const file of files) {
    const { added, known, refusal } = await importFile(file, store);
    refused ||= refusal !== undefined;
    if (refusal === undefined)
      console.log(`${file}: ${added} added, ${known} already in the store.`);
    else console.error(`${file} was not imported: ${refusal}`);
  }
  console.log('npm run collect -- text makes raw text of what is in the store.');
  return refused ? 1 : 0;
}

async function text(store: CollectStore, options: Options): Promise<0 | 1> {
  const report = await writeTexts(store, options, progressBar(process.stderr, 'Reading pages'));
  keepUnread(options.store, report.unread);
  console.log(describeTexts(report, options));
  return report.unread.some(({ kind }) => kind !== 'missing') || report.foreign.length > 0 ? 1 : 0;
}

function status(store: CollectStore): 0 {
  console.log(describeStatus(storeStatus(store.asked)));
  return 0;
}
