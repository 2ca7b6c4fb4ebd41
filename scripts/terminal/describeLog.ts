import { RECORD_KINDS } from '../../src/record/logLineSchema.ts';
import { count, counted } from '../../src/record/wording.ts';
import type { LogReport } from '../writeLog.ts';

/** How many ids a line names. */
const NAMED = 10;

/** What was added to a log, for people. */
export function describeLog({ changes, file, strangers, lines, head, isFirst }: LogReport): string {
  const summary =
    changes.length === 0
      ? `Nothing new: the log stays as it is, with ${counted(lines, 'line')}.`
      : `${counted(changes.length, 'line')} added to ${file}: ${describeKinds(changes)}.`;
  return [
    ...(isFirst
      ? ['The log begins here. Everything known now was published earlier, at a time not recorded.']
      : []),
    summary,
    ...(strangers.length === 0 ? [] : [describeStrangers(strangers)]),
    `The SHA-256 of its last line is ${head}.`,
  ].join('\n');
}

function describeKinds(changes: LogReport['changes']): string {
  const kinds = Map.groupBy(changes, ({ kind }) => kind);
  const order = [...RECORD_KINDS, 'moved', 'page'] as const;
  return order
    .flatMap((kind) => {
      const number = kinds.get(kind)?.length ?? 0;
      if (number === 0) return [];
      return kind === 'page' ? describePages(number) : `${count(number)} ${kind}`;
    })
    .join(', ');
}

function describePages(number: number): string {
  return number === 1 ? '1 address of another page' : `${count(number)} addresses of other pages`;
}

function describeStrangers(ids: readonly string[]): string {
  const more = ids.length > NAMED ? ` and ${count(ids.length - NAMED)} more` : '';
  return `Both the words and the labels of ${ids.slice(0, NAMED).join(', ')}${more} have changed. Check that each is still the same record: a published id must never pass to another.`;
}
