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
every address that may never stop working. The first time, all is known, and nobody can say since when.
--timestamp asks a service that speaks RFC 3161 to confirm the last line, of which nothing but the hash is sent, and
   keeps its answer in content/log if openssl believes it; --ca names the certificates that are trusted.
--date is the day of it, 2018-06-21; without it, that is today.
Exit 0: the log is up to date. 1: it is not as it was written, or something published would be gone. 2: bad option, or a
   reviewed file has a mistake.`,
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
    throw new OptionError(`--timestamp ${url} is no address: it begins https:// or http://.`);
  }
}

function dayOf(date: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  if (!isDay) throw new OptionError(`--date ${date} is no day. Write it as 2018-06-21.`);
  if (date > today()) throw new OptionError(`--date ${date} is still to come.`);
  return date;
}
