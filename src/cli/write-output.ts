import { constants } from 'node:fs';
import { access, open, rm, stat, writeFile } from 'node:fs/promises';
import type { Output } from './outputs.ts';
import { UsageError } from './usage-error.ts';

/** Prints what a command has to say, on standard output or into a file. Rejects with a UsageError. */
export async function writeOutput(content: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    process.stdout.write(content);
    return;
  }
  await writeFile(file, content).catch((error: NodeJS.ErrnoException) => {
    throw notWritable(file, error);
  });
}

/** The same of each output of a run. */
export async function writeOutputs<T extends Pick<Output, 'file'>>(
  outputs: readonly T[],
  contentOf: (output: T) => string,
): Promise<void> {
  for (const output of outputs) await writeOutput(contentOf(output), output.file);
}

/** Notices before the first visit what could not be written after the last one. */
export async function checkOutputs(outputs: readonly Pick<Output, 'file'>[]): Promise<void> {
  for (const { file } of outputs) if (file !== undefined) await checkWritable(file);
}

/** Rejects with a UsageError where a file cannot be written; leaves it as it is, or absent. */
export async function checkWritable(file: string): Promise<void> {
  try {
    const found = await stat(file).catch(ifAbsent);
    if (found === undefined) {
      await (await open(file, 'ax')).close();
      await rm(file);
    } else if (found.isFile() || found.isDirectory()) await (await open(file, 'a')).close();
    // Opening a pipe would wait for its reader.
    else await access(file, constants.W_OK);
  } catch (error) {
    // Node's functions for files reject with nothing else.
    throw notWritable(file, error as NodeJS.ErrnoException);
  }
}

function ifAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

const notWritable = (file: string, { code, message }: NodeJS.ErrnoException): UsageError =>
  new UsageError(`The output file ${file} cannot be written (${code ?? message}).`);
