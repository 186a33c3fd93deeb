import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { UsageError } from './usage-error.ts';

/** What a file is to a person, such as “the baseline”. */
type FileName = `the ${string}`;

/** Reads a JSON file of this shape. Rejects with a UsageError that names the file, the place and what is wrong there. */
export async function readJson<S extends v.GenericSchema>(
  name: FileName,
  file: string,
  schema: S,
): Promise<v.InferOutput<S>> {
  return checkShape(name, file, schema, parseJson(name, file, await readText(name, file)));
}

/** Reads a file of text. Rejects with a UsageError that names it. */
export async function readText(name: FileName, file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${sentenceCase(name)} ${file} cannot be read (${error.code ?? error.message}).`);
  });
  return text.replace(/^\ufeff/, '');
}

/** The value, if it has this shape; else throws a UsageError that names the file and the place. */
export function checkShape<S extends v.GenericSchema>(
  name: FileName,
  file: string,
  schema: S,
  value: unknown,
): v.InferOutput<S> {
  // To a schema, a list is an object without the keys that it may have.
  const checked = v.safeParse(v.pipe(v.unknown(), v.check(isNoList, 'It is a list.'), schema), value);
  if (checked.success) return checked.output;
  const [issue] = checked.issues;
  const place = v.getDotPath(issue) ?? 'as a whole';
  throw new UsageError(`${sentenceCase(name)} ${file} is not valid: ${place}: ${issue.message.replace(/\.?$/, '.')}`);
}

/** What JSON holds; else throws a UsageError that names the file and the place, and nothing of what stands there. */
export function parseJson(name: FileName, file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // JSON.parse throws nothing else.
    const place = placeIn(text, (error as SyntaxError).message);
    throw new UsageError(`${sentenceCase(name)} ${file} is not JSON, from ${place} on.`);
  }
}

/** Where the engine stopped: it says the offset, or shows ten characters before it and ten behind. */
function placeIn(text: string, message: string): string {
  const offset = /at position (\d+)/.exec(message)?.[1];
  const [, cut, shown = ''] = /, (\.\.\.)?"(.*)"(?:\.\.\.)? is not valid JSON$/s.exec(message) ?? [];
  const at = offset !== undefined ? Number(offset) : cut === undefined ? -1 : text.indexOf(shown) + 10;
  const [, token = ''] = /^Unexpected token '(.)'/su.exec(message) ?? [];
  const end = at >= 0 ? at : token === '' ? text.length : text.indexOf(token);
  const lines = text.slice(0, end).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

const isNoList = (value: unknown): boolean => !Array.isArray(value);

const sentenceCase = (name: FileName): string => `T${name.slice(1)}`;
