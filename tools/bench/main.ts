import { existsSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openLab } from '../../e2e/lab/lab.ts';
import { readAuthorities } from '../../src/cli/read-authorities.ts';
import { prepareBrowser } from '../../src/cli/setup/prepare-browser.ts';
import { table, writeFigures } from '../figures-document.ts';
import { type MeasuredBrowser, startMeasured } from './browser.ts';
import { measureColdStart } from './cold-start.ts';
import { measureCommands } from './commands.ts';
import { measureExtension } from './extension-side.ts';
import { measureFirefox } from './firefox.ts';
import { measureHostile } from './hostile.ts';
import { benchCase } from './pages.ts';
import { type Figure, measurePaired, type PeerName } from './paired.ts';
import { measurePass } from './pass.ts';
import { measureReport } from './report-side.ts';
import { measureSizes } from './sizes.ts';
import { writeStandIn } from './stand-in.ts';
import { healthySite, measureWatching, watchedCases } from './watching.ts';

/**
 * Measures what the extension costs, in Chromium and for one page in Firefox, against its budgets. `--peers FOLDER`, which
 * may be repeated, loads the same page with that unpacked extension in the same turns; `--lighthouse` times its audits of
 * HTTPS beside `audit`, and fetches it. A machine's noise is no failure: exit 0.
 */
const options = {
  rounds: { type: 'string', default: '15' },
  json: { type: 'string' },
  document: { type: 'string' },
  peers: { type: 'string', multiple: true },
  lighthouse: { type: 'boolean', default: false },
} as const;
const { values } = parseArgs({ options });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) {
  refuse('--rounds takes a whole number from 1 on.');
}
const folders = values.peers ?? [];
const strange = folders.find((folder) => !existsSync(join(folder, 'manifest.json')));
if (strange !== undefined) refuse(`--peers takes folders with unpacked extensions; ${strange} has no manifest.json.`);

const built = (target: string): string => fileURLToPath(new URL(`../../dist/${target}`, import.meta.url));
const extension = built('chromium');
const executable = await prepareBrowser('chromium', { certutil: true });
let arrived = 0;
const lab = await openLab([benchCase, ...watchedCases], () => {
  arrived += 1;
});
const certificates = await readAuthorities(lab.caFile);
const standIn = await writeStandIn(extension);
const start = (folder?: string) => startMeasured(lab, executable, folder, certificates);
const browsers = {
  withIt: await start(extension),
  standIn: await start(standIn.folder),
  without: await start(),
};
const peers: Record<PeerName, MeasuredBrowser> = {};
for (const folder of folders) peers[`peer ${basename(resolve(folder))}`] = await start(resolve(folder));

const figures: Figure[] = [
  ...measureSizes(extension),
  // First, while no worker has been idle for long enough to be stopped.
  ...(await measureColdStart(browsers, rounds)),
  ...(await measurePass(browsers.without)),
  ...(await measureHostile(browsers.without)),
  ...(await measureExtension(browsers.withIt)),
  ...(await measureReport(browsers.withIt)),
  ...(await measureWatching(browsers.withIt, () => arrived)),
];
// What is left of all that this one was made to do would count as the page's: a browser of its own is compared.
const unused = await start(extension);
figures.push(...(await measurePaired({ ...browsers, withIt: unused }, peers, rounds)));
await Promise.all(Object.values({ ...browsers, unused, ...peers }).map((browser) => browser.close()));
await standIn.remove();
figures.push(...(await measureFirefox(lab, built('firefox'), rounds)));
figures.push(
  ...(await measureCommands(lab, executable, {
    ...{ rounds: Math.min(rounds, 7), site: healthySite, lighthouse: values.lighthouse },
  })),
);
const firefox = await prepareBrowser('firefox', { certutil: true });
await lab.close();

for (const { name, value, unit, budget, spread } of figures) {
  const quartiles = spread === undefined ? '' : ` (${spread.map((bound) => bound.toFixed(3)).join(' to ')})`;
  const limit = budget === undefined ? '' : `, budget ${budget} ${unit}`;
  process.stdout.write(`${markOf(value, budget)} ${name.padEnd(60)} ${value.toFixed(3)} ${unit}${limit}${quartiles}\n`);
}
if (values.document !== undefined) {
  await writeFigures(values.document, {
    title: 'What Portcullis costs',
    command: `npm run bench -- --rounds ${rounds} --document ${values.document}`,
    browsers: [executable, firefox],
    sections: [
      'Ratios compare two browsers that did the same work in turn, in one run; their quartiles over the rounds stand in brackets. Other machines give other times, so only the ratios say something about Portcullis.',
      table(
        ['what', 'measured', 'quartiles', 'budget'],
        figures.map(({ name, value, unit, budget, spread }) => [
          name,
          `${value.toFixed(3)} ${unit}`,
          spread === undefined ? '' : spread.map((bound) => bound.toFixed(3)).join(' to '),
          budget === undefined ? '' : `${budget} ${unit}`,
        ]),
      ),
    ],
  });
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ rounds, figures }, null, 2)}\n`);

function markOf(value: number, budget: number | undefined): string {
  if (budget === undefined) return 'browser';
  return value <= budget ? 'within ' : 'OVER   ';
}

function refuse(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}
