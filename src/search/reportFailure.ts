import { NotLoaded } from './NotLoaded.ts';

/** Why something failed: nothing can be done here about what was not loaded; a fault is to be mended. */
export type Failure = 'not-loaded' | 'fault';

/** Tells why something failed. A fault goes to the console, for whoever can mend it. */
export function reportFailure(error: unknown): Failure {
  if (error instanceof NotLoaded) return 'not-loaded';
  console.error(error);
  return 'fault';
}
