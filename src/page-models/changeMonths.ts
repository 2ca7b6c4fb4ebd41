import type { Archive } from '../archive/Archive.ts';
import type { LogEvent } from '../archive/LogEvent.ts';
import { isNews } from './newsOf.ts';

/** What happened here in one month. */
export interface ChangeMonth {
  /** `2026-11`. */
  readonly month: string;
  /** The latest first. */
  readonly news: readonly LogEvent[];
}

/** The months in which something happened here, the latest first; none where there is no log. */
export function changeMonths({ log }: Archive): ChangeMonth[] {
  const news = (log?.events ?? []).filter(isNews).reverse();
  return [...Map.groupBy(news, ({ date }) => date.slice(0, 7))].map(([month, events]) => ({
    month,
    news: events,
  }));
}
