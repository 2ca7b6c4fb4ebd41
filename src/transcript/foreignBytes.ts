import type { Rule } from './problem.ts';
import { INVENTED_MARK } from './Transcript.ts';

/** Which program made a file that is no text, and what it begins with; one character for each byte. */
const KINDS: readonly (readonly [rule: Rule, what: string, begin: RegExp])[] = [
  ['pdf-file', 'a PDF document', /^%PDF-\d/m],
  ['document-file', 'a Word document', /^PK\u0003\u0004[^]*(?:word\/|wordprocessing)/],
  ['document-file', 'an OpenDocument file', /^PK\u0003\u0004[^]*opendocument\.text/],
  ['document-file', 'a packed file (ZIP), as Word and Excel write them', /^PK\u0003\u0004/],
  ['document-file', 'a document of an older Word or Excel', /^\u00d0\u00cf\u0011\u00e0/],
  ['document-file', 'an RTF document', /^\{\\rtf/],
  ['no-text-file', 'a packed file (gzip)', /^\u001f\u008b/],
  ['no-text-file', 'a picture', /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|II\*\0|MM\0\*)/],
];

/** As many bytes are looked at: a PDF may have something before its beginning. */
const BEGIN = 1024;

/** What the bytes of a file are that another program made for itself; undefined where they may be text. */
export function foreignBytes(bytes: Uint8Array): { rule: Rule; reason: string } | undefined {
  const all = String.fromCharCode(...bytes.subarray(0, BEGIN));
  const begin = all.startsWith(INVENTED_MARK)
    ? all.slice(INVENTED_MARK.length).trimStart()
    : all.replace(/^\u00ef\u00bb\u00bf/, '');
  const kind = KINDS.find(([, , pattern]) => pattern.test(begin));
  return kind && { rule: kind[0], reason: `this is ${kind[1]}, not a text file` };
}
