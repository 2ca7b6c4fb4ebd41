/**
 * Waits for all of some works, also where one of them fails: nothing is at work any more when it ends.
 * @throws the reason of the first that failed.
 */
export async function allOf<T>(works: readonly Promise<T>[]): Promise<T[]> {
  await Promise.allSettled(works);
  return Promise.all(works);
}
