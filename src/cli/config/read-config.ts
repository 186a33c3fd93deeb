import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readAddress } from '../read-address.ts';
import { checkShape, readJson } from '../read-json.ts';
import { UsageError } from '../usage-error.ts';
import { type Config, configSchema } from './config-schema.ts';

/** What is read where no file is named, if it is there. */
const usualFiles = ['portcullis.config.json', 'portcullis.config.mjs'];

const name = 'the configuration';

/**
 * Reads the configuration in this file, or in the folder that the command runs in; an empty one where there is none.
 * Rejects with a UsageError that names the file and the place.
 */
export async function readConfig(named: string | undefined): Promise<Config> {
  const file = named ?? usualFiles.find((usual) => existsSync(usual));
  if (file === undefined) return {};
  const config = file.endsWith('.mjs')
    ? checkShape(name, file, configSchema, await load(file))
    : await readJson(name, file, configSchema);
  config.addresses?.forEach((address, index) => {
    checkAddress(address, `The configuration ${file} is not valid: addresses.${index}`);
  });
  return config;
}

function checkAddress(address: string, place: string): void {
  try {
    readAddress(address);
  } catch (error) {
    // It throws nothing else.
    throw new UsageError(`${place}: ${(error as UsageError).message}`);
  }
}

async function load(file: string): Promise<unknown> {
  try {
    const loaded: { readonly default?: unknown } = await import(/* @vite-ignore */ pathToFileURL(resolve(file)).href);
    return loaded.default;
  } catch (error) {
    // Whatever a program of the user's throws.
    const [what = ''] = String(error).split('\n');
    throw new UsageError(`The configuration ${file} cannot be loaded: ${what.replace(/\.?$/, '.')}`);
  }
}
