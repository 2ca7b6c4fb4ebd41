/**
 * A speaker without the square brackets in which a name or a whole turn may stand: `[The Chair` and
 * `[The Chair]` are `The Chair`.
 * A title that was put in by the reporter keeps its own: `[Sir] Corin Vale`.
 */
export function bareSpeaker(printed: string): string {
  return printed.replace(/^\[([^[\]]+)\]$/, '$1').replace(/^\[(?!\p{L}+\] )/u, '');
}
