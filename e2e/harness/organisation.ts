import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extensionId } from '../../src/cli/own-package.ts';

/** Sets something for the extension as an organisation does, where Firefox looks for it in a person's home folder. */
export async function setByOrganisation(home: string, data: object): Promise<void> {
  const folder = join(home, '.mozilla', 'managed-storage');
  await mkdir(folder, { recursive: true });
  const manifest = { name: extensionId, description: 'Set by an organisation', type: 'storage', data };
  await writeFile(join(folder, `${extensionId}.json`), JSON.stringify(manifest));
}
