/** A stretch of a text, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text in pieces, in order: its words, and the stretches among them, which lie apart. None of it is empty. */
export function cutAt<S extends Stretch>(text: string, stretches: readonly S[]): (string | S)[] {
  const pieces: (string | S)[] = [];
  let from = 0;
  for (const stretch of stretches) {
    pieces.push(text.slice(from, stretch.start), stretch);
    from = stretch.end;
  }
  pieces.push(text.slice(from));
  return pieces.filter((piece) => piece !== '');
}
