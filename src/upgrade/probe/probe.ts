import type { Upgrade } from '../../core/report.ts';
import { isBadPort } from '../../core/standards/bad-ports.ts';
import { effectivePortOf } from '../../core/standards/ports.ts';
import { oneDay, recall, remember } from './answers.ts';
import { ask } from './ask.ts';
import type { Compare } from './front-page.ts';

const asking = new Map<string, Promise<Upgrade>>();

/** Whether a site (a host, or a host and port) answers over HTTPS: as remembered, or by asking it once. */
export function probe(site: string, isPrivate: boolean, isOther?: Compare): Promise<Upgrade> {
  const name = `${site} ${isPrivate}`;
  const before = asking.get(name);
  if (before !== undefined) return before;
  const upgrade = answerOf(site, isPrivate, isOther);
  asking.set(name, upgrade);
  return upgrade.finally(() => asking.delete(name));
}

async function answerOf(site: string, isPrivate: boolean, isOther?: Compare): Promise<Upgrade> {
  const target = `https://${site}/`;
  if (isBadPort(effectivePortOf(target))) return { state: 'refused', target };
  const known = await recall(site, isPrivate);
  const state = known ?? (await ask(site, isOther));
  if (known === undefined && state !== 'not-tried') await remember(site, state, oneDay, isPrivate);
  return { state, target };
}
