type Item = string | number | boolean | number[] | Fields;
interface Fields {
  [key: string]: Item | Item[];
}

/** A field, an item, the first field of an item or a later one; indented as they are written. */
const LINE = /^( {2}- | {4}|)(?:((?!null:)[a-z][\dA-Za-z]*):(?: (.+))?|(.+))$/;
const RANGE = /^\[([1-9]\d{0,8}), ([1-9]\d{0,8})\]$/;
const QUOTED = /^"([^"\\\p{Cc}]*)"$/u;
/** Begins with nothing that means anything to YAML, and has neither a comment nor a key in it. */
const PLAIN = /^[\p{L}\d(£“‘](?:[^:#\p{Cc}]|:(?! |$))*(?<! )$/u;
/** What looks plain and is read as something else: words and numbers of YAML. */
const MEANT_OTHERWISE = /^(?:true|false|null|[\d.]+(?:e[-+]?\d+)?|0[ox][\da-f]+)$/i;

/**
 * The values of front matter that is written as `frontMatter` writes nearly all, without a YAML
 * parser: a hundred thousand entries are read. Undefined where any line of it could mean something
 * else to YAML, or a key comes twice; what it gives is what the parser would give.
 */
export function plainYaml(yaml: string): Fields | undefined {
  const fields: Fields = {};
  /** The list that is open, and the fields that the next line may go on with. */
  let items: Item[] | undefined;
  let open: Fields | undefined;
  for (const line of yaml.slice(0, -1).split('\n')) {
    const [, indent, key, text, only] = LINE.exec(line) ?? [];
    const value = plainValue(text ?? only);
    if (indent === '') {
      if (items?.length === 0) return undefined;
      items = undefined;
      open = fields;
    } else if (!items) return undefined;
    else if (indent === '  - ') {
      open = key === undefined ? undefined : {};
      const item = open ?? value;
      if (item === undefined) return undefined;
      items.push(item);
    }
    if (key === undefined) {
      if (indent !== '  - ') return undefined;
    } else if (!open || Object.hasOwn(open, key)) return undefined;
    else if (value !== undefined) open[key] = value;
    else if (indent === '' && text === undefined) {
      items = open[key] = [];
      open = undefined;
    } else return undefined;
  }
  return items?.length === 0 || !yaml.endsWith('\n') ? undefined : fields;
}

function plainValue(text = ''): Item | undefined {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  if (text === 'true') return true;
  if (PLAIN.test(text)) return MEANT_OTHERWISE.test(text) ? undefined : text;
  const [, first, last] = RANGE.exec(text) ?? [];
  return first ? [Number(first), Number(last)] : QUOTED.exec(text)?.[1];
}
