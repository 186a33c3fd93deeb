import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openLab } from '../e2e/lab/lab.ts';
import { readAuthorities } from '../src/cli/read-authorities.ts';
import { prepareBrowser } from '../src/cli/setup/prepare-browser.ts';
import { startMeasured } from './browser.ts';
import { measureExtension } from './extension-side.ts';
import { measureFirefox } from './firefox.ts';
import { benchCase } from './pages.ts';
import { type Figure, measurePaired } from './paired.ts';
import { measurePass } from './pass.ts';
import { measureSizes } from './sizes.ts';

/** Measures what the extension costs, in Chromium and for one page in Firefox, against its budgets. A machine's noise is no failure: exit 0. */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '15' }, json: { type: 'string' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  process.stderr.write('--rounds takes a whole number from 1 on.\n');
  process.exit(2);
}

const built = (target: string): string => fileURLToPath(new URL(`../dist/${target}`, import.meta.url));
const extension = built('chromium');
const executable = await prepareBrowser('chromium', { certutil: true });
const lab = await openLab([benchCase]);
const certificates = await readAuthorities(lab.caFile);
const withIt = await startMeasured(lab, executable, extension, certificates);
const without = await startMeasured(lab, executable, undefined, certificates);

const figures: Figure[] = [
  ...measureSizes(extension),
  ...(await measurePass(without)),
  ...(await measureExtension(withIt)),
  ...(await measurePaired(withIt, without, rounds)),
];
await Promise.all([withIt.close(), without.close()]);
figures.push(...(await measureFirefox(lab, built('firefox'), rounds)));
await lab.close();

for (const { name, value, unit, budget, spread } of figures) {
  const quartiles = spread === undefined ? '' : ` (${spread.map((bound) => bound.toFixed(3)).join(' to ')})`;
  const mark = value <= budget ? 'within' : 'OVER  ';
  process.stdout.write(
    `${mark} ${name.padEnd(50)} ${value.toFixed(3)} ${unit}, budget ${budget} ${unit}${quartiles}\n`,
  );
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ rounds, figures }, null, 2)}\n`);
