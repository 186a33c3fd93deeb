import { isAlarm } from '../../core/watch/notice.ts';
import { isOwnNetworkDown } from '../../core/watch/own-network.ts';
import { step, type WatchCheck } from '../../core/watch/step.ts';
import { exitStatus } from '../exit-status.ts';
import { launch } from '../launch.ts';
import { readAuthorities } from '../read-authorities.ts';
import { say } from '../say.ts';
import { checkOutputs, writeOutputs } from '../write-output.ts';
import { checkWatched } from './check-watched.ts';
import { withMixedContent } from './mixed-content.ts';
import { readNames } from './read-names.ts';
import {
  checkStateWritable,
  knownOf,
  readState,
  type SiteNotice,
  type State,
  StateInUse,
  whileLocked,
  writeState,
} from './state-file.ts';
import { parseWatchOptions, type WatchOptions } from './watch-options.ts';
import { formatWatch } from './watch-output.ts';
import { watchUsage } from './watch-usage.ts';

/** The `watch` command; resolves with the exit status. */
export async function watch(args: readonly string[]): Promise<number> {
  const options = parseWatchOptions(args, process.stdout.isTTY === true);
  if (options.help) {
    process.stdout.write(watchUsage);
    return exitStatus.clean;
  }
  const { names, notes } = await readNames(options.list);
  await checkOutputs(options.outputs);
  await checkStateWritable(options.state);
  const known = await readState(options.state);
  const progress = options.quiet ? () => undefined : say;
  notes.forEach(progress);
  const authorities = options.ca === undefined ? [] : await readAuthorities(options.ca);
  const run = { access: { ...options, authorities }, concurrency: options.concurrency, progress };
  const seen = await checkWatched(names, known.sites, run);
  const isDown = isOwnNetworkDown(seen.flatMap(({ looks }) => looks.slice(-1)));
  if (isDown) say('No site answers, so the network of this computer is to blame; nothing is taken for a change.');
  const { checks, unaudited } = isDown
    ? { checks: [], unaudited: [] }
    : await auditPages(seen, { ...options, authorities, progress });
  const hosts = names.map(({ host }) => host);
  const notices = await whileLocked(options.state, () => tell(checks, hosts, options)).catch(ifInUse);
  if (notices === undefined) return exitStatus.notAudited;
  if (!isDown) progress(`${names.length} ${names.length === 1 ? 'site' : 'sites'} checked, ${countText(notices)}.`);
  if (isDown || unaudited.length > 0) return exitStatus.notAudited;
  return notices.some(isAlarm) ? exitStatus.findings : exitStatus.clean;
}

function ifInUse(error: unknown): undefined {
  if (!(error instanceof StateInUse)) throw error;
  say(error.message);
}

const countText = (notices: readonly SiteNotice[]): string =>
  notices.length === 0 ? 'no change' : `${notices.length} ${notices.length === 1 ? 'notice' : 'notices'}`;

interface Auditing extends WatchOptions {
  readonly authorities: readonly string[];
  readonly progress: (line: string) => void;
}

async function auditPages(checks: readonly WatchCheck[], { mixedContent, ...options }: Auditing) {
  if (mixedContent === undefined) return { checks, unaudited: [] };
  const { timeout, concurrency, progress } = options;
  const started = { ...mixedContent, ...options, headless: true, unattended: true, showsCertificates: true };
  return withMixedContent(checks, {
    launch: () => launch(started),
    patience: { settle: mixedContent.settle, timeout, deep: false },
    concurrency: Math.min(concurrency, mostTabs),
    progress,
  });
}

/** Pages that are loaded at a time. */
const mostTabs = 4;

/**
 * Takes in the checks, and tells what they have brought. What is found is written before it is told, and that it was told
 * afterwards: a run that is ended in between leaves it to the next one. Sites that are no longer listed are forgotten.
 */
async function tell(
  checks: readonly WatchCheck[],
  hosts: readonly string[],
  { state: file, outputs }: WatchOptions,
): Promise<readonly SiteNotice[]> {
  // Another run may have written it meanwhile.
  const before = await readState(file);
  const sites: State['sites'] = {};
  const found: SiteNotice[] = [...before.untold];
  const now = Date.now();
  for (const host of hosts) {
    const known = knownOf(before.sites, host);
    const check = checks.find((one) => one.host === host);
    const { site, notices } = check === undefined ? { site: known, notices: [] } : step(known, check, now);
    if (site !== undefined) sites[host] = site;
    found.push(...notices.map((notice) => ({ site: host, ...notice })));
  }
  await writeState(file, { version: 1, sites, untold: found });
  const output = { notices: found, sites: new Map(Object.entries(sites)) };
  await writeOutputs(outputs, ({ format }) => formatWatch(output, format));
  if (found.length > 0) {
    await written();
    await writeState(file, { version: 1, sites, untold: [] });
  }
  return found;
}

/** Once standard output has taken all that was written to it. */
const written = (): Promise<void> => new Promise((resolve) => process.stdout.write('', () => resolve()));
