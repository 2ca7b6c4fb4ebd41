import { crc32, deflateRawSync } from 'node:zlib';

/** A file of a zip: its name, its bytes, and whether it is packed. */
export interface ZippedFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly packed?: boolean;
  /** What the zip says of its size, where that is a lie. */
  readonly claimed?: number;
}

/** A zip with some files, written as the format has it (APPNOTE 4.3): no library that writes one is needed elsewhere. */
export function zipOf(files: readonly ZippedFile[]): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const body = file.packed ? deflateRawSync(file.bytes) : file.bytes;
    const name = Buffer.from(file.name);
    const facts = factsOf(file, body, name);
    const local = Buffer.concat([
      bytes([4, 0x04034b50], [2, 20]),
      facts,
      bytes([2, 0]),
      name,
      body,
    ]);
    const rest = bytes([2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]);
    entries.push(Buffer.concat([bytes([4, 0x02014b50], [2, 20], [2, 20]), facts, rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(entries);
  const counts: [number, number][] = [
    [2, files.length],
    [2, files.length],
  ];
  const end = bytes(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    ...counts,
    [4, list.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...locals, list, end]);
}

/** What both places of a file say: flags, method, time, checksum, sizes, length of its name. */
function factsOf(file: ZippedFile, body: Buffer, name: Buffer): Buffer {
  return bytes(
    ...([
      [2, 0],
      [2, file.packed ? 8 : 0],
      [4, 0],
      [4, crc32(file.bytes)],
      [4, body.length],
      [4, file.claimed ?? file.bytes.length],
      [2, name.length],
    ] as const),
  );
}

function bytes(...numbers: readonly (readonly [size: number, value: number])[]): Buffer {
  return Buffer.concat(
    numbers.map(([size, value]) => {
      const buffer = Buffer.alloc(size);
      buffer.writeUIntLE(value, 0, size);
      return buffer;
    }),
  );
}
