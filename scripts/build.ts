import { parseArgs } from 'node:util';
import { buildSite } from './buildSite.ts';
import { buildProgress } from './terminal/buildProgress.ts';
import { describeBuild } from './terminal/describeBuild.ts';
import { describeFailure } from './terminal/describeFailure.ts';

const USAGE =
  'npm run build -- [--content DIR] [--transcripts DIR] [--out DIR] [--incremental [--no-bulk]] [--addresses] [--remove]\n--no-bulk leaves the bulk data below /data/ as they were published last, so that a correction is online sooner.\n--addresses adds every page to content/addresses.txt: addresses that may never stop working.\n--remove publishes even where more than 5 % of the published questions are gone.\nExit 0: built. 1: failed. 2: bad option.';

process.exitCode = await run();

async function run(): Promise<0 | 1 | 2> {
  let values;
  try {
    ({ values } = parseArgs({
      allowNegative: true,
      options: {
        content: { type: 'string', default: 'content' },
        transcripts: { type: 'string', default: 'content/transcripts' },
        out: { type: 'string', default: 'dist' },
        incremental: { type: 'boolean', default: false },
        bulk: { type: 'boolean', default: true },
        addresses: { type: 'boolean', default: false },
        remove: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    return 2;
  }
  try {
    console.log(
      describeBuild(
        await buildSite({ ...values, progress: buildProgress(process.stderr) }),
        values.out,
      ),
    );
    return 0;
  } catch (error) {
    console.error(describeFailure(error));
    return 1;
  }
}
