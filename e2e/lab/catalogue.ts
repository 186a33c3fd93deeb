import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { LabCase } from './case.ts';

const folder = new URL('./cases/', import.meta.url);

/** Every case of the lab, found by walking the folder, in the order of their names. */
export async function loadCases(): Promise<readonly LabCase[]> {
  const files = (await readdir(fileURLToPath(folder))).filter((file) => file.endsWith('.ts')).sort();
  return Promise.all(
    files.map(async (file) => {
      // Every file of the folder has one case as its default export; the check below reads it as such.
      const { default: labCase } = (await import(new URL(file, folder).href)) as { default: LabCase };
      if (`${labCase.id}.ts` !== file) throw new Error(`The case in ${file} calls itself ${labCase.id}.`);
      return labCase;
    }),
  );
}
