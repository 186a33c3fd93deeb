import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { browsers } from '../harness/world.ts';
import { traceCases } from './cases.ts';
import { recordIn } from './record.ts';
import type { Entry } from './trace.ts';

/** Writes down what each browser tells the extension while pages of the lab are visited: all of them, or those named. */
const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !(name in traceCases));
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join(', ')}; there are ${Object.keys(traceCases).join(', ')}.`);
const chosen = Object.entries(traceCases).filter(([name]) => positionals.length === 0 || positionals.includes(name));

/** A line for each event, so that it shows when two of them have changed places. */
const linesOf = (entries: readonly Entry[]): string =>
  `[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]\n`;

for (const browser of browsers) {
  const folder = fileURLToPath(new URL(`recorded/${browser}/`, import.meta.url));
  await mkdir(folder, { recursive: true });
  await recordIn(browser, chosen, async (name, entries) => {
    await writeFile(`${folder}${name}.json`, linesOf(entries));
    process.stderr.write(`${browser} ${name}: ${entries.length} events\n`);
  });
}
process.exit(0);
