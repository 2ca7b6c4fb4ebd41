const HOUR = 60 * 60 * 1000;

/** The day (ISO) that has begun somewhere on Earth: whoever writes today’s date is right everywhere. */
export function today(): string {
  return new Date(Date.now() + 14 * HOUR).toISOString().slice(0, 10);
}
