import { addressOf } from '../../core/observe/address.ts';
import type { Sight } from '../../core/switch/event.ts';
import { readTab } from '../../recording/tab-store.ts';
import { reportTexts } from '../../reporting/report-texts.ts';
import { failedState } from '../probe/failed-state.ts';

/** What a tab shows now. */
export async function sightOf(tabId: number): Promise<Sight> {
  const [visit] = (await readTab(tabId)).visits;
  if (visit?.failure === undefined) return { ...(visit && { visit }), now: Date.now() };
  const { class: kind, summary } = (await reportTexts()).diagnose(visit.failure, addressOf(visit.url));
  return { visit, failure: { state: failedState(visit.failure, kind), summary }, now: Date.now() };
}
