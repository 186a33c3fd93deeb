import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as v from 'valibot';
import { noticeSchema } from '../../core/watch/notice.ts';
import { type WatchedSite, watchedSiteSchema } from '../../core/watch/watch-state.ts';
import { jsonText } from '../../presentation/export/safe-text.ts';
import { readJson } from '../read-json.ts';
import { UsageError } from '../usage-error.ts';

/** What the state file holds, version 1. */
const stateSchema = v.object({
  version: v.literal(1, 'another version of Portcullis wrote it'),
  /** By host, as the list names it. */
  sites: v.record(v.string(), watchedSiteSchema),
  /** Notices that a run has found and not told: it was ended in between. */
  untold: v.array(v.object({ site: v.string(), ...noticeSchema.entries })),
});

export type State = v.InferOutput<typeof stateSchema>;
export type SiteNotice = State['untold'][number];

/** What is known of the site; its host may be called as something that every object has. */
export const knownOf = (sites: State['sites'], host: string): WatchedSite | undefined =>
  Object.hasOwn(sites, host) ? sites[host] : undefined;

const empty: State = { version: 1, sites: {}, untold: [] };

/** Reads what earlier runs have left; nothing where there is no such file. Rejects with a UsageError. */
export async function readState(file: string): Promise<State> {
  const isThere = await stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  );
  return isThere ? readJson('the state', file, stateSchema) : empty;
}

/** Notices before the first request what could not be written after the last one. Rejects with a UsageError. */
export async function checkStateWritable(file: string): Promise<void> {
  await access(dirname(await target(file)), constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The state ${file} cannot be written (${error.code ?? error.message}).`);
  });
}

/** Replaces the file in one step, so that it is whole whenever a run ends. Only who has the lock may write. */
export async function writeState(file: string, state: State): Promise<void> {
  const path = await target(file);
  const beside = `${path}.tmp`;
  try {
    const handle = await open(beside, 'w', 0o600);
    try {
      await handle.writeFile(`${jsonText(state)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    // Node's functions for files reject with nothing else.
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UsageError(`The state ${file} cannot be written (${code ?? message}).`);
  }
}

/** Where the file is, be it behind a link. */
const target = (file: string): Promise<string> => realpath(file).catch(() => resolve(file));

/** Milliseconds that a run waits for another one, and between looks whether that has ended. */
const patience = 30_000;
const pause = 50;

/** Milliseconds after which a lock belongs to no run any more, on whatever computer that was. */
const stale = 10 * 60_000;

/** Another run does not let go of the state. The message is the one sentence that is shown. */
export class StateInUse extends Error {
  override readonly name = 'StateInUse';
}

/** Does the work while no other run reads or writes the state. Rejects with `StateInUse` where another one does not end. */
export async function whileLocked<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = `${await target(file)}.lock`;
  const late = Date.now() + patience;
  while (!(await create(lock))) {
    await removeAbandoned(lock);
    if (Date.now() > late) throw new StateInUse(`The state ${file} is in use by another run (${lock}).`);
    await sleep(pause);
  }
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** Whether the lock was made: nobody else had one. */
async function create(lock: string): Promise<boolean> {
  try {
    const handle = await open(lock, 'wx');
    await handle.writeFile(`${process.pid}\n`);
    await handle.close();
    return true;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw new UsageError(`The state cannot be locked: ${lock} (${code ?? message}).`);
  }
}

/** Takes away the lock of a run that was ended. Who does that has a lock for it, lest it takes away that of the next one. */
async function removeAbandoned(lock: string): Promise<void> {
  if (!(await isAbandoned(lock))) return;
  const second = `${lock}.lock`;
  if (!(await create(second))) {
    if (await isAbandoned(second)) await rm(second, { force: true });
    return;
  }
  try {
    if (await isAbandoned(lock)) await rm(lock, { force: true });
  } finally {
    await rm(second, { force: true });
  }
}

async function isAbandoned(lock: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(lock);
    if (Date.now() - mtimeMs > stale) return true;
    const pid = Number((await readFile(lock, 'utf8')).trim());
    // One that is being written is not abandoned.
    return pid > 0 && !isRunning(pid);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It runs, and belongs to another person.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
