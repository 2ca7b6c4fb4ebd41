/** A path as a reader would type it; as it stands where its `%` are none of any letter’s. */
export function readablePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
