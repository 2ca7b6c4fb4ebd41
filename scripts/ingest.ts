import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ingestTranscripts } from './ingestTranscripts.ts';
import { describeProblems } from './terminal/describeProblems.ts';

const USAGE = `npm run ingest -- [--transcripts DIR] [--content DIR] [--people DIR] [--report FILE] [--check]
Exit 0: no record refused. 1: one was, or --check found a difference. 2: it could not run.`;

process.exitCode = await run();

async function run(): Promise<0 | 1 | 2> {
  try {
    const { values } = parseArgs({
      options: {
        transcripts: { type: 'string', default: 'content/transcripts' },
        content: { type: 'string', default: 'content' },
        people: { type: 'string', default: 'content/people' },
        report: { type: 'string' },
        check: { type: 'boolean', default: false },
      },
    });
    const report = await ingestTranscripts(values);
    if (values.report) await writeFile(values.report, `${JSON.stringify(report, null, 2)}\n`);
    if (report.problems.length > 0) console.error(describeProblems(report.problems));
    const { files, records, written, unchanged, removed } = report;
    console.log(
      `${files} files, ${records} records: ${written} written, ${unchanged} unchanged, ${removed} removed.`,
    );
    const refused = report.problems.some(({ severity }) => severity === 'error');
    return refused || (values.check && written + removed > 0) ? 1 : 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error(USAGE);
    return 2;
  }
}
