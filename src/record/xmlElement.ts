import { shownText } from './shownText.ts';

/** A piece of XML that is written already. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What stands in an element: elements, and words that are no markup. */
export type XmlContent = Xml | string;

/** Attributes in the order in which they are written; one without a value is left out. */
export type XmlAttributes = Readonly<Record<string, string | undefined>>;

/** Writes an element. No character of attributes and words is markup; what XML cannot have shows as `shownText` has it. */
export function xmlElement(
  name: string,
  attributes: XmlAttributes,
  ...content: readonly XmlContent[]
): Xml {
  const start = xmlStart(name, attributes).text;
  if (content.length === 0) return new Xml(`${start.slice(0, -1)}/>`);
  const inner = content.map((one) => (typeof one === 'string' ? escapeXml(one) : one.text));
  return new Xml(`${start}${inner.join('')}</${name}>`);
}

/** The start of an element whose end is written later. */
export function xmlStart(name: string, attributes: XmlAttributes): Xml {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeXml(value)}"`],
  );
  return new Xml(`<${name}${written.join('')}>`);
}

/**
 * A parser would change line breaks and tabs of an attribute, and a carriage return anywhere; some do so
 * with all that XML 1.1 takes for a line break.
 */
const ESCAPED: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
  ...{ '\u0085': '&#133;', '\u2028': '&#8232;', '\u2029': '&#8233;' },
};

/** A text as one of XML and HTML: nothing in it is markup. */
export function escapeXml(text: string): string {
  return shownText(text).replace(
    /[&<>"\t\n\r\u0085\u2028\u2029]/g,
    (character) => ESCAPED[character] ?? character,
  );
}
