import { setTimeout as sleep } from 'node:timers/promises';
import { thoroughLooks } from '../../core/watch/condition.ts';
import { type WatchCheck, wantsAnotherLook } from '../../core/watch/step.ts';
import type { WatchedSite } from '../../core/watch/watch-state.ts';
import type { WatchedName } from '../../core/watch/watched-name.ts';
import type { DirectAccess } from '../direct/gather-direct.ts';
import { lookAtSite } from './look-at-site.ts';
import { knownOf, type State } from './state-file.ts';

/** How sites are checked. */
export interface WatchRun {
  readonly access: DirectAccess;
  /** Sites at a time. */
  readonly concurrency: number;
  readonly progress: (line: string) => void;
}

/** Milliseconds between two looks. */
const pause = 300;

/** Milliseconds after which a check looks no more: something does not answer, which only a later check can confirm. */
const patience = 15_000;

/** Checks each site, so many at a time. Answers in the order of the list. */
export async function checkWatched(
  names: readonly WatchedName[],
  known: State['sites'],
  run: WatchRun,
): Promise<readonly WatchCheck[]> {
  const checks: WatchCheck[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < names.length; index = next++) {
      const name = names[index];
      if (name === undefined) return;
      const check = await checkOne(name, knownOf(known, name.host), run.access);
      checks[index] = check;
      run.progress(`${stateText(check)} ${name.host}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(run.concurrency, names.length) }, worker));
  return checks;
}

/** One look; where that shows a change, as many as make sure that all answers show it. */
async function checkOne(name: WatchedName, before: WatchedSite | undefined, access: DirectAccess): Promise<WatchCheck> {
  const began = Date.now();
  const looks = [await lookAtSite(name, 0, access)];
  const check = { host: name.host, began, looks };
  if (!wantsAnotherLook(before, check, Date.now())) return check;
  for (let look = 1; look < thoroughLooks && Date.now() - began < patience; look++) {
    await sleep(pause);
    looks.push(await lookAtSite(name, look, access));
  }
  return check;
}

/** For the progress: whether the site's own HTTPS answered, or why not. */
function stateText({ host, looks }: WatchCheck): string {
  const own = looks.at(-1)?.ends.find(({ requested }) => requested === `https://${host}/`);
  return own?.failure?.class ?? 'answers';
}
