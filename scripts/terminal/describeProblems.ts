import { styleText } from 'node:util';
import type { Problem } from '../../src/transcript/problem.ts';
import { printable } from './printable.ts';

/** Shown in full; the rest are counted, and stand in the report. */
const SHOWN = 50;
/** Code points of a source line that are shown around the column. */
const WIDTH = 90;

/**
 * Problems for people: where, what is wrong, the line with a caret below the place, what to do;
 * errors first, and a table of all by rule at the end. Coloured on a terminal, unless NO_COLOR says no; what a
 * file or its name holds that a terminal would obey is not (`printable`).
 * @param lineOf gives the source line that a problem is about, where it can be read.
 */
export function describeProblems(
  problems: readonly Problem[],
  lineOf: (problem: Problem) => string | undefined,
): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const sorted = [...errors, ...warnings];
  const shown = sorted.slice(0, SHOWN).map((problem) => describe(problem, lineOf(problem)));
  if (sorted.length > SHOWN) {
    shown.push(`… and ${sorted.length - SHOWN} more; --report FILE has all.`);
  }
  return [...shown, tableByRule(sorted)].join('\n\n');
}

function describe(problem: Problem, source: string | undefined): string {
  const { file, line, column, severity, message, rule, hint } = problem;
  const label = styleText(severity === 'error' ? 'red' : 'yellow', severity);
  const place = styleText(
    'bold',
    `${printable(file).replaceAll('\n', '\ufffd')}:${line}:${column}`,
  );
  const head = `${place}  ${label}  ${printable(message)}  (${rule})`;
  const quoted = source === undefined ? [] : quote(source, column);
  return [head, ...quoted, `    ${hint}`].join('\n');
}

/** The line, cut to a window around the column, with a caret below it. */
function quote(source: string, column: number): string[] {
  const points = Array.from(printable(source).replaceAll('\t', ' '));
  const start = Math.max(0, Math.min(column - 1 - WIDTH / 2, points.length - WIDTH));
  const before = start > 0 ? '…' : '';
  const after = start + WIDTH < points.length ? '…' : '';
  const text = points.slice(start, start + WIDTH).join('');
  const caret = ' '.repeat(before.length + Math.max(0, column - 1 - start));
  return [`    | ${before}${text}${after}`, `    | ${caret}^`];
}

function tableByRule(problems: readonly Problem[]): string {
  const byRule = Map.groupBy(problems, ({ severity, rule }) => `${severity.padEnd(8)} ${rule}`);
  const rows = [...byRule].sort(
    ([a, listA], [b, listB]) => listB.length - listA.length || (a < b ? -1 : 1),
  );
  return rows.map(([name, list]) => `${String(list.length).padStart(7)}  ${name}`).join('\n');
}
