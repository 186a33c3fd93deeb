import { useLayoutEffect, useState } from 'preact/hooks';
import type { Report } from '../../core/report.ts';
import { send } from '../../platform/send.ts';
import { onTabChange } from '../../platform/tab-changes.ts';

/** The report on a tab, kept up to date; undefined until it is read. Rejections end up in the error shown. */
export function useReport(tabId: number): Report | Error | undefined {
  const [report, setReport] = useState<Report | Error>();
  useLayoutEffect(() => {
    // What the page says is news, not needed: without it the report stays as it was.
    const lookAgain = (): Promise<void> => send('look-again', { tabId }).catch(() => undefined);
    let reading = false;
    let again = false;
    // Events come in bursts: while one reading is under way, all that come meanwhile share the next.
    const read = async (): Promise<void> => {
      if (reading) {
        again = true;
        return;
      }
      reading = true;
      const answer: Report | Error | undefined = await send('read-report', { tabId }).catch(asError);
      reading = false;
      // A worker that was killed before it could answer says nothing; the next one knows what it knew.
      if (answer === undefined) again = true;
      else setReport((before) => (isSame(before, answer) ? before : answer));
      if (!again) return;
      again = false;
      await read();
    };
    void read().then(lookAgain);
    // That nothing comes is news that nobody tells of.
    const clock = setInterval(() => void read(), 1_000);
    const stop = onTabChange(tabId, () => void read());
    return () => {
      clearInterval(clock);
      stop();
    };
  }, [tabId]);
  return report;
}

/** A report that says the same is no reason to draw it again. */
const isSame = (a: Report | Error | undefined, b: Report | Error): boolean =>
  !(b instanceof Error) && JSON.stringify(a) === JSON.stringify(b);

const asError = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));
