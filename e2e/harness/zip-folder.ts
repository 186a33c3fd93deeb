import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { crc32 } from 'node:zlib';

/** A folder as an archive (APPNOTE 6.3), without compression. */
export async function zipFolder(folder: string): Promise<Buffer> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const name = Buffer.from(relative(folder, path));
    const content = await readFile(path);
    const about = header(name, content);
    files.push(numbers([4, 0x04034b50]), about, name, content);
    directory.push(
      numbers([4, 0x02014b50], [2, 20]),
      about,
      numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      name,
    );
    offset += 4 + about.length + name.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const count = files.length / 4;
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, listed.length], [4, offset], [2, 0]);
  return Buffer.concat([...files, listed, end]);
}

/** What stands both before a file and in the directory: version, flags, method, time, date, checksum, sizes, lengths. */
const header = (name: Buffer, content: Buffer): Buffer =>
  numbers(
    [2, 20],
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 33],
    [4, crc32(content)],
    [4, content.length],
    [4, content.length],
    [2, name.length],
    [2, 0],
  );

function numbers(...values: readonly (readonly [size: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    values.map(([size, value]) => {
      const written = Buffer.alloc(size);
      written.writeUIntLE(value, 0, size);
      return written;
    }),
  );
}
