/**
 * A speaker without the square bracket in which a whole turn may stand: `[The Chair` is `The Chair`.
 * A title or a name that was put in by the reporter keeps its own: `[Sir] Corin Vale`, `[Jon Marsh AM]`.
 */
export function bareSpeaker(printed: string): string {
  return printed.replace(/^\[(?!\p{L}+\] |[^[\]]+\]$)/u, '');
}
