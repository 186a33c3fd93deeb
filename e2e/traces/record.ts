import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openTemporaryFolder } from '../../src/cli/drivers/temporary-folder.ts';
import { waitUntil } from '../../src/cli/drivers/wait-until.ts';
import { caseById } from '../harness/case-by-id.ts';
import { answering, openWorld, type World } from '../harness/world.ts';
import type { TraceCase } from './cases.ts';
import { traceSites } from './sites.ts';
import { tidy } from './tidy.ts';
import type { BrowserName, Entry } from './trace.ts';

const patience = 5_000;
/** Milliseconds without any event that end a recording. */
const quiet = 1_500;

/** Visits each case in a tab of its own, in a browser whose extension notes what it is told. */
export async function recordIn(
  browser: BrowserName,
  cases: readonly (readonly [string, TraceCase])[],
  take: (name: string, entries: readonly Entry[]) => Promise<void>,
): Promise<void> {
  const folder = openTemporaryFolder('portcullis-recorder-');
  try {
    await writeRecorder(browser, folder.path);
    for (const isOnInternet of [false, true]) {
      const chosen = cases.filter(([, traceCase]) => (traceCase.isOnInternet ?? false) === isOnInternet);
      if (chosen.length === 0) continue;
      const world = await openWorld(browser, {
        ...{ cases: traceSites, extension: folder.path, isOnInternet },
        ...(isOnInternet ? answering(false) : {}),
      });
      try {
        for (const [name, traceCase] of chosen) await take(name, await recordOne(traceCase, world));
      } finally {
        await world.close();
      }
    }
  } finally {
    await folder.remove();
  }
}

/** A copy of the built extension in whose worker the recorder listens before anything else. */
async function writeRecorder(browser: BrowserName, folder: string): Promise<void> {
  await cp(fileURLToPath(new URL(`../../dist/${browser}`, import.meta.url)), folder, { recursive: true });
  await cp(fileURLToPath(new URL('recorder.mjs', import.meta.url)), join(folder, 'recorder.js'));
  const loader = join(folder, 'service-worker-loader.js');
  await writeFile(loader, `import './recorder.js';\n${await readFile(loader, 'utf8')}`);
}

async function recordOne({ visits, before, instead, after }: TraceCase, world: World): Promise<readonly Entry[]> {
  const tab = await world.driver.openTab();
  await before?.(tab, world);
  await untilQuiet(world);
  await world.driver.evaluate(`browser.storage.local.clear().then(() => true)`);
  world.arrivals.length = 0;
  await (instead?.(tab, world) ?? tab.visit(caseById(world.lab, visits).start, patience));
  await after?.(tab, world);
  await untilQuiet(world);
  const entries = tidy(await noted(world), tab.id);
  await tab.close();
  return entries;
}

async function untilQuiet(world: World): Promise<void> {
  let [count, since] = [-1, 0];
  await waitUntil(
    'no more events come',
    async () => {
      const { length } = await noted(world);
      if (length !== count) [count, since] = [length, Date.now()];
      return Date.now() - since > quiet;
    },
    { timeout: 30_000, interval: 200 },
  );
}

/** The keys begin with the time, and go on with the number of the event. */
async function noted(world: World): Promise<Entry[]> {
  const text = await world.driver.evaluate('browser.storage.local.get(null).then((items) => JSON.stringify(items))');
  const items = Object.entries(JSON.parse(String(text)) as Record<string, Entry>);
  return items
    .filter(([key]) => key.startsWith('trace:'))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, entry]) => entry);
}
