/** Ends a run before its work is done: the message says why, and what to do next. What was collected stays. */
export class StopError extends Error {}
