import { writeFile } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

/** Prints what a command has to say, on standard output or into a file. Rejects with a UsageError. */
export async function writeOutput(content: string, file: string | undefined): Promise<void> {
  if (file === undefined) {
    process.stdout.write(content);
    return;
  }
  await writeFile(file, content).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The output file ${file} cannot be written (${error.code ?? error.message}).`);
  });
}
