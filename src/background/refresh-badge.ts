import type { TabEvent } from '../core/events.ts';
import { patience } from '../core/pending.ts';
import { readReport } from '../platform/reports.ts';
import { trouble } from '../platform/trouble.ts';
import { forgetBadge, showBadge } from '../presentation/badge.ts';

/** Events come in bursts; the badge is drawn once for each burst, this many milliseconds after its first event. */
const pause = 60;

const waiting = new Set<number>();

/** Draws the badge of a tab soon. A worker that dies first has drawn nothing wrong: it draws after the next event. */
export function refreshBadge(tabId: number, { type }: TabEvent): void {
  if (type === 'committed' || type === 'navigation-failed' || type === 'address-changed') forgetBadge(tabId);
  // A navigation that then still waits has news that no event tells of.
  if (type === 'navigation-started') drawIn(tabId, patience + pause);
  if (waiting.has(tabId)) return;
  waiting.add(tabId);
  drawIn(tabId, pause);
}

function drawIn(tabId: number, time: number): void {
  setTimeout(() => {
    waiting.delete(tabId);
    showBadge(tabId, readReport).catch((error: unknown) => trouble('the badge', error));
  }, time);
}
