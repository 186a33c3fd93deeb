import { browser } from './browser.ts';

const key = 'recipe-server';

/** The server whose configuration a person wants to see; undefined until one was chosen. */
export async function readRecipeServer(): Promise<string | undefined> {
  const { [key]: stored } = await browser.storage.local.get(key);
  return typeof stored === 'string' ? stored : undefined;
}

export const writeRecipeServer = (server: string): Promise<void> => browser.storage.local.set({ [key]: server });
