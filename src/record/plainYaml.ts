type Item = string | number | boolean | number[] | Fields;
interface Fields {
  [key: string]: Item | Item[];
}

/** An item, or a field of the whole or of an item, at most two lists deep; indented as they are written. */
const LINE = /^((?: {4}){0,2})( {2}- )?(?:((?!null:)[a-z][\dA-Za-z]*):(?: (.+))?|(.+))$/;
const RANGE = /^\[([1-9]\d{0,8}), ([1-9]\d{0,8})\]$/;
const QUOTED = /^"([^"\\\p{Cc}]*)"$/u;
/** Begins with nothing that means anything to YAML, and has neither a comment nor a key in it. */
const PLAIN = /^[\p{L}\d(£“‘](?:[^:#\p{Cc}]|:(?! |$))*(?<! )$/u;
/** What looks plain and is read as something else: words and numbers of YAML. */
const MEANT_OTHERWISE = /^(?:true|false|null|[\d.]+(?:e[-+]?\d+)?|0[ox][\da-f]+)$/i;

/** What is open at one depth of indentation. */
interface Depth {
  /** The list that its items go to; the whole is no list. */
  readonly items?: Item[];
  /** The fields that the next line may go on with. */
  fields?: Fields | undefined;
}

/**
 * The values of front matter that is written as `frontMatter` writes nearly all, without a YAML
 * parser: a hundred thousand entries are read. Undefined where any line of it could mean something
 * else to YAML, or a key comes twice; what it gives is what the parser would give.
 */
export function plainYaml(yaml: string): Fields | undefined {
  const fields: Fields = {};
  const open: [Depth, ...Depth[]] = [{ fields }];
  for (const line of yaml.slice(0, -1).split('\n')) {
    const [, indent = '', dash, key, text, only] = LINE.exec(line) ?? [];
    if (!closeTo(open, indent.length / 4 + (dash ? 1 : 0))) return undefined;
    const depth = open.at(-1) ?? open[0];
    const value = plainValue(text ?? only);
    if (dash) {
      depth.fields = key === undefined ? undefined : {};
      const item = depth.fields ?? value;
      if (item === undefined) return undefined;
      depth.items?.push(item);
    } else if (key === undefined) return undefined;
    if (key === undefined) continue;
    if (!depth.fields || Object.hasOwn(depth.fields, key)) return undefined;
    if (value !== undefined) depth.fields[key] = value;
    else if (text === undefined) open.push({ items: (depth.fields[key] = []) });
    else return undefined;
  }
  return closeTo(open, 0) && yaml.endsWith('\n') ? fields : undefined;
}

/** Ends all that is open below a depth. False where that depth is not open, or a list ends without an item. */
function closeTo(open: [Depth, ...Depth[]], depth: number): boolean {
  while (open.length > depth + 1) if (open.pop()?.items?.length === 0) return false;
  return open.length > depth;
}

function plainValue(text = ''): Item | undefined {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  if (text === 'true') return true;
  if (PLAIN.test(text)) return MEANT_OTHERWISE.test(text) ? undefined : text;
  const [, first, last] = RANGE.exec(text) ?? [];
  return first ? [Number(first), Number(last)] : QUOTED.exec(text)?.[1];
}
