import { OptionError, runCommand } from './terminal/runCommand.ts';
import { say } from './terminal/say.ts';
import { describeLog } from './terminal/describeLog.ts';
import { requireFolder } from './store/requireFolder.ts';
import { timestampLog } from './timestampLog.ts';
import { today } from './today.ts';
import { writeLog } from './writeLog.ts';

await runCommand({
  usage: `npm run log -- [--content DIR] [--people DIR] [--date D] [--timestamp URL [--ca FILE]]
Adds to content/log what is to be published for the first time, answered, corrected, withdrawn, restored or moved, and
every address that must never stop working. On the first run, everything counts as already known.
--timestamp asks an RFC 3161 service to confirm the last line, sending nothing but its hash, and keeps the answer in
   content/log if openssl accepts it; --ca is a file of trusted certificates.
--date is the day to record, such as 2018-06-21; by default, today.
Exit 0: the log is up to date. 1: it has been altered, or something published would disappear. 2: bad option, or a
   mistake in a reviewed file.`,
  options: {
    content: { type: 'string', default: 'content' },
    people: { type: 'string' },
    date: { type: 'string' },
    timestamp: { type: 'string' },
    ca: { type: 'string' },
  },
  folders: ({ content, people = 'content/people' }) => ({
    ...{ content, people, transcripts: 'content/transcripts' },
  }),
  run: async ({ content, people, timestamp: url, ca, ...values }) => {
    const { date = new Date().toISOString().slice(0, 10) } = values;
    requireFolder(content, '--content');
    if (people !== undefined) requireFolder(people, '--people');
    if (url !== undefined) requireAddress(url);
    const report = await writeLog({ content, people, date: dayOf(date) });
    say(describeLog(report));
    if (url !== undefined) {
      const file = await timestampLog({ content, head: report.head, url, ca });
      say(`The timestamp of that line is ${file}. Commit it with the log.`);
    }
    return 0;
  },
});

function requireAddress(url: string): void {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw new OptionError(
      `--timestamp ${url} is not a web address: it must begin with https:// or http://.`,
    );
  }
}

function dayOf(date: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  if (!isDay) throw new OptionError(`--date ${date} is not a date. Write it as 2018-06-21.`);
  if (date > today()) throw new OptionError(`--date ${date} is in the future.`);
  return date;
}
