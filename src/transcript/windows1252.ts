/** Letters beyond ASCII, capitals and small ones, that Windows-1252 has. */
const CAPITAL = 'À-ÖØ-ÞŠŒŽŸ';
const ANY = `${CAPITAL}ß-öø-ÿšœž`;

/**
 * What no English text has, and other encodings read as Windows-1252 do: a control character, a capital
 * behind a small letter, three letters with accents in a row, one beside a digit, quotes within a word.
 */
const NONSENSE = new RegExp(
  `[\\0-\\u0008\\u000b\\u000e-\\u001f\\u007f-\\u009f]|[a-z][${CAPITAL}]|[${ANY}]{3}|[${ANY}]\\d|\\d[${ANY}]|[a-z][‚„ƒˆ˜‹¤¨¸]`,
  'u',
);

/** Bytes that stand together in UTF-8 only: a text of it that was damaged is no other one. */
const UTF_8 =
  /[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}/;

/**
 * The text of bytes in Windows-1252, the encoding of older Windows programs; undefined where any of them
 * makes no sense in it, or the text could be damaged UTF-8 or another encoding.
 */
export function windows1252(bytes: Uint8Array): string | undefined {
  if (UTF_8.test(latin1(bytes))) return undefined;
  const text = new TextDecoder('windows-1252').decode(bytes);
  return NONSENSE.test(text) ? undefined : text;
}

/** One code unit for each byte, in pieces: a call takes only so many arguments. */
function latin1(bytes: Uint8Array): string {
  const PIECE = 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return text;
}
