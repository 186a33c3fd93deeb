import * as v from 'valibot';
import { limits } from '../../core/limits.ts';
import { type UpgradeState, upgradeStates } from '../../core/report.ts';
import { storedItem } from '../../platform/stored-item.ts';

/** How long what a site answered is remembered, in milliseconds: it is asked once a day. */
export const oneDay = 24 * 60 * 60 * 1_000;
/** How long a switch that failed is remembered. */
export const sevenDays = 7 * oneDay;

/** By site, the newest last; times are milliseconds since the epoch. */
const answersSchema = v.record(v.string(), v.object({ state: v.picklist(upgradeStates), until: v.number() }));

const onDisk = storedItem('local', 'answers', answersSchema, {});
const inMemory = storedItem('session', 'answers', answersSchema, {});
const answersOf = (isPrivate: boolean): typeof onDisk => (isPrivate ? inMemory : onDisk);

/** What a site is known to answer over HTTPS. What a private window learns stays in memory, and is read only there. */
export async function recall(site: string, isPrivate: boolean): Promise<UpgradeState | undefined> {
  const answer = (await answersOf(isPrivate).read())[site];
  return answer !== undefined && answer.until > Date.now() ? answer.state : undefined;
}

/** Remembers what a site answered, or what became of a switch that looked possible; the oldest are forgotten. */
export async function remember(site: string, state: UpgradeState, duration: number, isPrivate: boolean): Promise<void> {
  await answersOf(isPrivate).update(({ [site]: _, ...others }) => {
    const answers = Object.entries({ ...others, [site]: { state, until: Date.now() + duration } });
    return Object.fromEntries(answers.slice(-limits.sitesRemembered));
  });
}
