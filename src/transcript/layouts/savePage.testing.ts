import { LABELS } from '../labels.ts';
import type { InventedFile } from './inventRecord.testing.ts';

/** The ways in which programs save, print or copy a page; `plain` adds nothing. */
export type Saving =
  | 'plain'
  | 'printed'
  | 'printed on two lines'
  | 'labels broken'
  | 'title broken'
  | 'marked'
  | 'underlined'
  | 'values beside labels'
  | 'one line'
  | 'tabs'
  | 'cells'
  | 'values below labels';

const NAMES = LABELS.map(([name]) => name).join('|');
const LABEL = new RegExp(`^(${NAMES}):\\s*(.*)$`, 'i');
/** A label that stands between title and question. */
const HEADER = /^(?:Meeting|Session|Reference|Question By|Organisation|Asked Of|Category)\b/i;
const HEADING = /^(?:Question|Answer)$/;
/** Two spaces stand behind a speaker and nowhere else. */
const TURN = /^([^:]+):  (?=\S)/;

/** What a program makes of the lines of a page; an empty line is one or more. */
export function savePage(lines: readonly string[], file: InventedFile, saving: Saving): string[] {
  const titles = new Set(file.flatMap(({ facts: { title } }) => title ?? []));
  switch (saving) {
    case 'plain':
      return [...lines];
    case 'printed':
      return printed(lines, (page) => [
        `https://a.example/questions ${page}/40`,
        `24/11/1979, 10:31 Questions | London City Hall`,
      ]);
    case 'printed on two lines':
      return printed(lines, (page) => [
        ...['', 'https://a.example/questions', '', `${page}/40`],
        ...['24/11/1979, 10:31', 'Questions | London City Hall', ''],
      ]);
    case 'labels broken':
      return lines.flatMap((line) => {
        const [, name = '', value] = LABEL.exec(line) ?? [];
        return value === '' && name.includes(' ')
          ? [line.replace(/ .*/s, ''), line.replace(/^\S+ /, '')]
          : [line];
      });
    case 'title broken':
      return brokenTitles(lines, titles);
    case 'marked':
      return lines.map((line) => marked(line, titles));
    case 'underlined':
      return lines.flatMap((line) => {
        if (HEADING.test(line)) return [line, '-------'];
        return titles.has(line) ? [line, '====='] : [line];
      });
    case 'values beside labels':
      return beside(lines, (name, value) => `${name}: ${value}`);
    case 'one line':
      return oneLine(beside(lines, (name, value) => `${name}: ${value}`));
    case 'tabs':
      return beside(lines, (name, value) => `${name}\t${value}`);
    case 'cells':
      return beside(lines, (name, value) => `| ${name} | ${value} |`);
    case 'values below labels':
      return below(lines);
  }
}

/**
 * With the foot of a sheet and the head of the next, in the middle of the words too. Their blank lines
 * below a label would part it from its value, which may be missing.
 */
function printed(lines: readonly string[], sheet: (page: number) => readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const isBreak = index % 5 === 4 && !LABEL.test(lines[index - 1] ?? '');
    return isBreak ? [...sheet((index + 1) / 5), line] : [line];
  });
}

/** A title is put together again where the page says it once more. */
function brokenTitles(lines: readonly string[], titles: ReadonlySet<string>): string[] {
  const again = new Set(lines.flatMap((line) => /^Answer for (.*)$/.exec(line)?.[1] ?? []));
  const isSaidAgain = (line: string) =>
    again.has(line) || lines.filter((one) => one === line).length > 1;
  const broken = new Set<string>();
  return lines.flatMap((line) => {
    const [first = '', ...more] = line.split(' ');
    const isWhole = !titles.has(line) || broken.has(line) || !isSaidAgain(line);
    // No one can tell a heading from the first word of a title.
    if (isWhole || more.length === 0 || HEADING.test(first) || first.endsWith(':')) return [line];
    broken.add(line);
    return [first, more.join(' ')];
  });
}

/** Headings, labels and turns as Markdown marks them. */
function marked(line: string, titles: ReadonlySet<string>): string {
  if (titles.has(line)) return `# ${line}`;
  if (HEADING.test(line)) return `## ${line}`;
  if (line.startsWith('Answer for ')) return `### ${line}`;
  const [, name, value] = LABEL.exec(line) ?? [];
  if (name !== undefined) return `**${name}:** ${value ?? ''}`.trim();
  return line.replace(TURN, '**$1:** ');
}

/** Each label of the header with its first value on one line. */
function beside(lines: readonly string[], join: (name: string, value: string) => string): string[] {
  const saved: string[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const [, name, value = ''] = LABEL.exec(line) ?? [];
    const next = lines[index + 1] ?? '';
    const own = value || (LABEL.test(next) ? '' : next);
    const isJoined = name !== undefined && own !== '' && isOfHeader(name);
    saved.push(isJoined ? join(name, own) : line);
    if (isJoined && value === '') index += 1;
  }
  return saved;
}

const isOfHeader = (name: string) => HEADER.test(name) || name === 'Answered By';

/** The labels of the header, which are neighbours, on one line. */
function oneLine(lines: readonly string[]): string[] {
  const saved: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const [, name = '', value = ''] = LABEL.exec(line) ?? [];
    const isHeader = HEADER.test(name) && value !== '';
    const above = saved.at(-1) ?? '';
    if (isHeader && isOpen) saved[saved.length - 1] = `${above} ${line}`;
    else saved.push(line);
    isOpen = isHeader;
  }
  return saved;
}

/** As the newer page has them, whose two columns have heads of their own. */
function below(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [, name = '', value = ''] = LABEL.exec(line) ?? [];
    if (line === 'Label Content') return ['Label', 'Content'];
    return HEADER.test(name) && value !== '' ? [`${name}:`, value] : [line];
  });
}
