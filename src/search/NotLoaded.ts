/** Something could not be fetched or started: by the connection or the browser, not by a fault of this program. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

/** Waits for what is loaded or run for this program by others. @throws NotLoaded whatever they throw. */
export async function loaded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new NotLoaded(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
