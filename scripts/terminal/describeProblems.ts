import type { Problem } from '../transcript/problem.ts';

/** Shown in full; the rest are counted, and stand in the report. */
const SHOWN = 50;

/** Problems for people: where, what is wrong, what to do; errors first. */
export function describeProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const sorted = [...errors, ...warnings];
  const lines = sorted
    .slice(0, SHOWN)
    .map(
      ({ file, line, column, severity, message, rule, hint }) =>
        `${file}:${line}:${column}  ${severity}  ${message}  (${rule})\n    ${hint}`,
    );
  if (sorted.length > SHOWN)
    lines.push(`… and ${sorted.length - SHOWN} more; --report FILE has all.`);
  return lines.join('\n');
}
