/**
 * Does works side by side. When one of them fails the others are told to end, and nothing is at work any
 * more when it returns.
 * @param begin begins all of them; each is to end soon when the signal tells it to.
 * @param outer tells all of them to end, if the whole is itself one of several.
 * @throws the reason of the first that failed.
 */
export async function allOf<T extends readonly Promise<unknown>[] | readonly []>(
  begin: (signal: AbortSignal) => T,
  outer?: AbortSignal,
): Promise<{ -readonly [Index in keyof T]: Awaited<T[Index]> }> {
  const failure = new AbortController();
  const running = begin(outer ? AbortSignal.any([outer, failure.signal]) : failure.signal);
  for (const work of running) {
    work.catch((reason: unknown) => {
      failure.abort(reason);
    });
  }
  await Promise.allSettled(running);
  failure.signal.throwIfAborted();
  return Promise.all(running);
}
