import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { dataExamples } from './dataExamples.ts';

/** What stands at the end of what each example prints, with the programs that it needs. */
const PRINTED = [
  ['curl', /^[0-9a-f]{64} {2}questions\.csv\n$/m],
  ['sqlite3', /^2018\/1558\|.+\n$/m],
  ['Python', /^1 questions, the first: \S.+\n$/m],
  ['What is new', /"path": "changes\/\d{4}\.ndjson"/],
  ['sha256sum', /^[0-9a-f]{64} {2}words\.txt\n$/m],
] as const;

test.each(PRINTED)(
  'the example for %s prints what it says, by real programs',
  async (tool, printed) => {
    const { folder, url } = inject('sub');
    const cwd = mkdtempSync(join(tmpdir(), 'examples-'));
    onTestFinished(() => {
      rmSync(cwd, { recursive: true });
    });
    const text = (await dataExamples(folder, url)).find((one) => one.tool === tool)?.text ?? '';
    const [program, option] = tool === 'Python' ? ['python3', '-c'] : ['sh', '-ec'];
    // Needs curl, jq, sqlite3 and python3: apt-get install curl jq sqlite3 python3.
    expect(execFileSync(program, [option, text], { cwd, encoding: 'utf8' })).toMatch(printed);
  },
);
