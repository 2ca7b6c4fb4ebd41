import { OptionError, runCommand } from './terminal/runCommand.ts';
import { describeLog } from './terminal/describeLog.ts';
import { requireFolder } from './store/requireFolder.ts';
import { today } from './today.ts';
import { writeLog } from './writeLog.ts';

await runCommand({
  usage: `npm run log -- [--content DIR] [--people DIR] [--date D]
Adds to content/log what is to be published for the first time, answered, corrected, withdrawn, restored or moved, and
every address that may never stop working. The first time, all is known, and nobody can say since when.
--date is the day of it, 2018-06-21; without it, that is today.
Exit 0: the log is up to date. 1: it is not as it was written, or something published would be gone. 2: bad option, or a
   reviewed file has a mistake.`,
  options: {
    content: { type: 'string', default: 'content' },
    people: { type: 'string' },
    date: { type: 'string' },
  },
  folders: ({ content, people = 'content/people' }) => ({
    ...{ content, people, transcripts: 'content/transcripts' },
  }),
  run: async ({ content, people, date = new Date().toISOString().slice(0, 10) }) => {
    requireFolder(content, '--content');
    if (people !== undefined) requireFolder(people, '--people');
    console.log(describeLog(await writeLog({ content, people, date: dayOf(date) })));
    return 0;
  },
});

function dayOf(date: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(date) ? Date.parse(date) : NaN;
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
  if (!isDay) throw new OptionError(`--date ${date} is no day. Write it as 2018-06-21.`);
  if (date > today()) throw new OptionError(`--date ${date} is still to come.`);
  return date;
}
