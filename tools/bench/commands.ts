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
  /** Whether its audits of HTTPS are timed, too. */
  readonly lighthouse: boolean;
}

/** What one waits for a verdict on one page, from the start of the command to its end. */
export async function measureCommands(lab: Lab, executable: string, wishes: Wishes): Promise<Figure[]> {
  const home = await mkdtemp(join(tmpdir(), 'portcullis-bench-'));
  try {
    const withIt = () => audit(lab, executable);
    const { rounds } = wishes;
    const costs = wishes.lighthouse
      ? await inTurn({ withIt, without: await auditByLighthouse(lab, executable, home) }, rounds, timed)
      : { ...(await inTurn({ withIt }, rounds, timed)), without: undefined };
    const { withIt: ours, without } = costs;
    return [
      {
        name: 'command line, one page, from its start to its end',
        ...{ value: median(ours.map(([wall = Number.NaN]) => wall)), unit: 'ms', budget: 4_000 },
      },
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

async function audit(lab: Lab, executable: string): Promise<void> {
  const portMap = [...lab.portMap].map((pair) => pair.join('=')).join(',');
  const where = ['--ca', lab.caFile, '--resolve-all', lab.address, '--port-map', portMap, '--executable', executable];
  const args = [program, 'audit', page, ...where, '--format', 'json', '--fail-on', 'never'];
  const { stdout } = await run(process.execPath, args);
  const { verdict } = JSON.parse(stdout).results[0].report;
  if (verdict !== 'secure') throw new Error(`The command line called ${page} ${verdict}.`);
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
