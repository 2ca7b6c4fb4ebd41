import { HEADER_LABELS, type Label } from '../../labels.ts';
import type { Token } from '../../tokens.ts';
import { printedDate } from '../../printedDate.ts';

/** Labels that stand in the header of a question page and nowhere else. */
const HEADER: ReadonlySet<Label> = new Set(HEADER_LABELS.filter((label) => label !== 'category'));
/** How many lines may stand from one label of a header to the next. */
const REACH = 4;

/** One question page in a file. */
export interface Page {
  readonly begin: number;
  readonly tokens: readonly Token[];
}

/** Two layouts ask the same of each file. */
const seen = new WeakMap<readonly Token[], readonly Page[]>();

/**
 * The question pages of a file, one after another. Each is known by its header, two or more labels
 * close together; its title and meeting stand before that.
 */
export function pages(file: readonly Token[]): readonly Page[] {
  const known = seen.get(file);
  if (known) return known;

  const headers = headerStarts(file);
  const begins = headers.map((header, index) =>
    beginOf(file, header, headers[index + 1] ?? file.length),
  );
  const found = begins.map((begin, index) => ({
    begin,
    tokens: file.slice(begin, begins[index + 1]),
  }));
  seen.set(file, found);
  return found;
}

/**
 * Where the headers begin. A text may quote a label or two: a header has the session date and
 * another label, or asks by whom and of whom with a third. Where a file has no such header, two
 * labels in its first lines are one that lost its others.
 */
function headerStarts(file: readonly Token[]): number[] {
  const clusters = labelClusters(file);
  const headers = clusters.filter((cluster) => {
    const { labels } = cluster;
    const isFull = labels.has('askedBy') && labels.has('askedOf') && labels.size > 2;
    return labels.has('date') ? labels.size > 1 : isFull && !isInline(cluster);
  });
  const fallback = clusters
    .filter((cluster) => cluster.labels.size > 1 && !isInline(cluster))
    .slice(0, 1);
  return (headers.length > 0 ? headers : fallback).map(({ start }) => start);
}

interface Cluster {
  readonly start: number;
  readonly labels: Set<Label>;
  /** How many of its labels have their value on their own line. */
  inline: number;
  last: number;
}

/** Values stand on the lines of most labels, as on the newer page; one or the other may be empty. */
function isInline({ labels, inline }: Cluster): boolean {
  return inline * 2 > labels.size;
}

/**
 * Runs of header labels that stand close together. A session date below the asker begins another,
 * and so does any label below the heading of a question.
 */
function labelClusters(file: readonly Token[]): Cluster[] {
  const clusters: Cluster[] = [];
  let headed = false;
  file.forEach((token, index) => {
    headed ||= token.type === 'heading';
    if (token.type !== 'label' || !HEADER.has(token.label)) return;
    const cluster = clusters.at(-1);
    const repeats =
      token.label === 'date' && cluster?.labels.has('date') && cluster.labels.has('askedBy');
    const inline = token.value === '' ? 0 : 1;
    if (!cluster || repeats || headed || index - cluster.last > REACH) {
      headed = false;
      clusters.push({ start: index, labels: new Set([token.label]), inline, last: index });
    } else {
      cluster.labels.add(token.label);
      cluster.inline += inline;
      cluster.last = index;
    }
  });
  return clusters;
}

/** Steps back from the first label over what stands bare above it: a date, the meeting, the title. */
function beginOf(file: readonly Token[], header: number, end: number): number {
  let begin = header;
  const above = () => file[begin - 1];
  const bareDate = above();
  if (bareDate?.type === 'words' && printedDate(bareDate.line.words)) begin -= 1;
  if (above()?.type === 'meeting') begin -= 1;
  const label = above();
  if (label?.type === 'label' && label.label === 'meeting') begin -= 1;
  return isTitle(file, begin - 1, end) ? begin - 1 : begin;
}

/** The line before the header is this page’s title unless `Answer for` names another one; then it may look like anything. */
function isTitle(file: readonly Token[], index: number, end: number): boolean {
  const token = file[index];
  if (!token) return false;
  const answers = file.slice(index, end).filter((one) => one.type === 'answer-for');
  if (answers.some(({ title }) => title === token.line.words)) return true;
  return token.type === 'words' && answers.length === 0;
}
