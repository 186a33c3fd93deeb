import type { TabEvent } from '../core/events.ts';
import { patience } from '../core/pending.ts';
import type { Report } from '../core/report.ts';
import { logError } from '../platform/log-error.ts';
import { forgetBadge, showBadge } from '../presentation/badge.ts';
import { readReport } from '../reporting/read-report.ts';
import { noteVisit } from './note-visit.ts';

/** Events come in bursts; the badge is drawn once for each burst, this many milliseconds after its first event. */
const pause = 60;

const waiting = new Set<number>();
/** Of a navigation that has brought no document yet: the tab shows what it showed, and nothing is news until it is slow. */
const underWay: readonly string[] = ['navigation-started', 'navigation-redirected', 'navigation-answered'];
/** The last navigation of each tab, until it has had time to bring something. */
const silences = new Map<number, ReturnType<typeof setTimeout>>();

/** Draws the badge of a tab soon. A worker that dies first has drawn nothing wrong: it draws after the next event. */
export function refreshBadge(tabId: number, { type }: TabEvent): void {
  if (type === 'committed' || type === 'navigation-failed' || type === 'address-changed') forgetBadge(tabId);
  // A navigation that then still waits has news that no event tells of.
  if (type === 'navigation-started') {
    clearTimeout(silences.get(tabId));
    silences.set(
      tabId,
      setTimeout(() => {
        silences.delete(tabId);
        draw(tabId);
      }, patience + pause),
    );
  }
  if (waiting.has(tabId) || (underWay.includes(type) && silences.has(tabId))) return;
  waiting.add(tabId);
  setTimeout(() => draw(tabId), pause);
}

function draw(tabId: number): void {
  waiting.delete(tabId);
  const read = async (id: number): Promise<Report> => {
    const report = await readReport(id);
    // The report is there anyway.
    noteVisit(id, report).catch((error: unknown) => logError('a visit', error));
    return report;
  };
  showBadge(tabId, read).catch((error: unknown) => logError('the badge', error));
}
