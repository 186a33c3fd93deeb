import * as v from 'valibot';
import { limits } from '../core/limits.ts';
import { type UpgradeState, upgradeStates } from '../core/report.ts';
import { browser, type Storage } from '../platform/browser.ts';
import { takingTurns } from '../platform/taking-turns.ts';

/** How long what a site answered is remembered, in milliseconds: it is asked once a day. */
export const oneDay = 24 * 60 * 60 * 1_000;
/** How long a switch that failed is remembered. */
export const sevenDays = 7 * oneDay;

const key = 'answers';

/** By site, the newest last; times are milliseconds since the epoch. */
const answersSchema = v.record(v.string(), v.object({ state: v.picklist(upgradeStates), until: v.number() }));

const inTurn = takingTurns();

/** What a site is known to answer over HTTPS. What a private window learns stays in memory, and is read only there. */
export async function recall(site: string, isPrivate: boolean): Promise<UpgradeState | undefined> {
  const answer = (await answersIn(areaOf(isPrivate)))[site];
  return answer !== undefined && answer.until > Date.now() ? answer.state : undefined;
}

/** Remembers what a site answered, or what became of a switch that looked possible; the oldest are forgotten. */
export function remember(site: string, state: UpgradeState, duration: number, isPrivate: boolean): Promise<void> {
  const area = areaOf(isPrivate);
  return inTurn(async () => {
    const { [site]: _, ...others } = await answersIn(area);
    const answers = Object.entries({ ...others, [site]: { state, until: Date.now() + duration } });
    await area.set({ [key]: Object.fromEntries(answers.slice(-limits.sitesRemembered)) });
  });
}

const areaOf = (isPrivate: boolean): Storage.StorageArea => browser.storage[isPrivate ? 'session' : 'local'];

async function answersIn(area: Storage.StorageArea): Promise<v.InferOutput<typeof answersSchema>> {
  const parsed = v.safeParse(answersSchema, (await area.get(key))[key]);
  return parsed.success ? parsed.output : {};
}
