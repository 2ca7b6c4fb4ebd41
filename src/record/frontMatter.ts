import { Document, isCollection, visit } from 'yaml';
import { ENTRY_KEYS, type EntryFacts } from './entrySchema.ts';

type Scalar = string | number | boolean;
type Item = Scalar | Fields;
type Value = Item | readonly Item[];
interface Fields {
  readonly [key: string]: Value | undefined;
}

/**
 * Writes the facts of an entry as YAML 1.2, keys in the order of the schema. A hundred thousand
 * entries are written: a field whose values are plain in any YAML is put down as it is, and only the
 * others go through the library, which writes the same layout.
 */
export function frontMatter(facts: EntryFacts): string {
  const fields: Fields = facts;
  return ENTRY_KEYS.map((key) => {
    const value = fields[key];
    if (value === undefined) return '';
    return isPlain(value) ? plainField(key, value, '') : libraryField(key, value);
  }).join('');
}

function libraryField(key: string, value: Value): string {
  const document = new Document({ [key]: value }, { aliasDuplicateObjects: false });
  visit(document, {
    Pair(_, { key: name, value: range }) {
      if (String(name) === 'lines' && isCollection(range)) range.flow = true;
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function plainField(key: string, value: Value | undefined, indent: string): string {
  if (value === undefined) return '';
  if (typeof value !== 'object') return `${indent}${key}: ${value}\n`;
  // A range of lines reads best on one line: `lines: [1, 33]`.
  if (key === 'lines' && isList(value))
    return `${indent}${key}: [${value.filter(isNumber).join(', ')}]\n`;
  return `${indent}${key}:\n${isList(value) ? plainItems(value, indent) : plainFields(value, indent)}`;
}

function plainItems(items: readonly Item[], indent: string): string {
  const inner = `${indent}  - `;
  return items
    .map((item) => {
      if (typeof item !== 'object') return `${inner}${item}\n`;
      return inner + plainFields(item, `${indent}  `).slice(inner.length);
    })
    .join('');
}

function plainFields(fields: Fields, indent: string): string {
  return Object.entries(fields)
    .map(([key, value]) => plainField(key, value, `${indent}  `))
    .join('');
}

function isList(value: Value): value is readonly Item[] {
  return Array.isArray(value);
}

function isNumber(item: Item): item is number {
  return typeof item === 'number';
}

/** Begins with a letter and has no character that means anything to YAML; or an id; or a hash. */
const PLAIN =
  /^(?:\p{L}[\p{L}\p{N} ,.;'’()/&+–—-]*[\p{L}\p{N}).]|\d{4}[/-]\d[\d-]*|[0-9a-f]{64})$/u;
/** What looks plain and is read as something else: words of YAML, numbers such as `1e22`. */
const MEANT_OTHERWISE = /^(?:true|false|null|\d+|\d+e\d+)$/i;

function isPlain(value: Value): boolean {
  if (typeof value === 'string') return PLAIN.test(value) && !MEANT_OTHERWISE.test(value);
  if (typeof value !== 'object') return true;
  return isList(value)
    ? value.every(isPlain)
    : Object.values(value).every((one) => one === undefined || isPlain(one));
}
