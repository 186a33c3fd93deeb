import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Lab } from '../../e2e/lab/lab.ts';
import { trustAuthorities } from '../../src/cli/drivers/trust-authorities.ts';
import { readAuthorities } from '../../src/cli/read-authorities.ts';
import { argumentsIn } from './browser.ts';
import { type Cost, type Figure, figures, inTurn } from './paired.ts';
import { median } from './statistics.ts';

/** The last one that runs on every version of Node that we run on. */
const lighthouse = 'lighthouse@12.8.2';
const page = 'https://bench.test/empty';
const run = promisify(execFile);
const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

interface Wishes {
  readonly rounds: number;
  /** A host of the lab whose site has no fault. */
  readonly site: string;
  /** Whether its audits of HTTPS are timed, too. */
  readonly lighthouse: boolean;
}

/** What one waits for a verdict on one page and on a site, from the start of the command to its end. */
export async function measureCommands(lab: Lab, executable: string, wishes: Wishes): Promise<Figure[]> {
  const home = await mkdtemp(join(tmpdir(), 'portcullis-bench-'));
  try {
    const where = placeOf(lab, executable);
    const withIt = () => audit(where);
    const { rounds } = wishes;
    const costs = wishes.lighthouse
      ? await inTurn({ withIt, without: await auditByLighthouse(lab, executable, home) }, rounds, timed)
      : { ...(await inTurn({ withIt }, rounds, timed)), without: undefined };
    const { withIt: ours, without } = costs;
    const { sites } = await inTurn({ sites: () => checkSite(where, wishes.site) }, rounds, timed);
    return [
      { name: 'command line, one page, from its start to its end', ...middle(ours), budget: 4_000 },
      { name: 'command line, a site without fault, from its start to its end', ...middle(sites), budget: 5_000 },
      ...(without === undefined
        ? []
        : figures(`command line ÷ HTTPS audits of ${lighthouse}`, { withIt: ours, without }, 1)),
    ];
  } finally {
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function timed(work: () => Promise<void>): Promise<Cost> {
  const start = performance.now();
  await work();
  return [performance.now() - start];
}

const middle = (costs: readonly Cost[]) => ({ value: median(costs.map(([wall = Number.NaN]) => wall)), unit: 'ms' });

/** The options by which the command line finds the lab. */
function placeOf(lab: Lab, executable: string): readonly string[] {
  const portMap = [...lab.portMap].map((pair) => pair.join('=')).join(',');
  return ['--ca', lab.caFile, '--resolve-all', lab.address, '--port-map', portMap, '--executable', executable];
}

async function audit(where: readonly string[]): Promise<void> {
  const { results } = await ask(['audit', page, ...where]);
  expectSecure(page, results[0].report);
}

async function checkSite(where: readonly string[], host: string): Promise<void> {
  const { sites } = await ask(['site', host, ...where]);
  expectSecure(host, sites[0]);
}

async function ask(args: readonly string[]) {
  const { stdout } = await run(process.execPath, [program, ...args, '--format', 'json', '--fail-on', 'never']);
  return JSON.parse(stdout);
}

function expectSecure(what: string, { verdict }: { readonly verdict: string }): void {
  if (verdict !== 'secure') throw new Error(`The command line called ${what} ${verdict}.`);
}

/** Fetches it where it is not there yet; each run checks that what it says is about the page. */
async function auditByLighthouse(lab: Lab, executable: string, home: string): Promise<() => Promise<void>> {
  const installed = fileURLToPath(new URL('../../.cache/lighthouse/', import.meta.url));
  await run('npm', ['install', '--prefix', installed, '--no-save', '--no-audit', '--no-fund', lighthouse]);
  const main = join(installed, 'node_modules', 'lighthouse', 'cli', 'index.js');
  await trustAuthorities(join(home, '.pki', 'nssdb'), await readAuthorities(lab.caFile));
  const flags = [...argumentsIn(lab, executable), '--headless=new'];
  const output = join(home, 'lighthouse.json');
  const args = [
    ...[main, page, '--quiet', '--only-audits=is-on-https,redirects-http'],
    ...['--output=json', `--output-path=${output}`, `--chrome-flags=${flags.map(quoted).join(' ')}`],
  ];
  return async () => {
    await run(process.execPath, args, { env: { ...process.env, HOME: home, CHROME_PATH: executable } });
    const { audits, runtimeError } = JSON.parse(await readFile(output, 'utf8'));
    if (runtimeError !== undefined || audits['is-on-https'].score !== 1) {
      throw new Error(`Lighthouse did not find ${page} on HTTPS: ${JSON.stringify(runtimeError)}`);
    }
  };
}

/** Lighthouse takes them apart as a shell would. */
const quoted = (flag: string): string => flag.replace(/=(.* .*)$/, '="$1"');
