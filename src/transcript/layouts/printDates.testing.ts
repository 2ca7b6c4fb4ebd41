import { longDate } from '../../record/longDate.ts';

/** `5 September, 1978`. */
export function comma(date: string): string {
  return longDate(date).replace(/ (\d{4})$/, ', $1');
}

/** `05/09/1978`. */
export function slashed(date = ''): string {
  return date.split('-').reverse().join('/');
}

/** `Tuesday`. */
export function weekday(date: string): string {
  const names = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
  return names[new Date(date).getUTCDay()] ?? '';
}
