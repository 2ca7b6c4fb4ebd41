/** A speaker without the square bracket in which a whole turn may stand: `[The Chair` is `The Chair`. */
export function bareSpeaker(printed: string): string {
  return printed.replace(/^\[/, '');
}
