import { leastWork, mostWork } from './limits.ts';

/**
 * Does the steps of a job when the page has time to spare, or 50 milliseconds later: nothing here is worth making a page
 * wait. Ends with the milliseconds that it took.
 */
export function whenIdle(job: Iterator<unknown>, end: (spent: number) => void, before = 0): void {
  requestIdleCallback(
    (deadline) => {
      const begun = performance.now();
      const isDone = workFor(job, Math.min(Math.max(deadline.timeRemaining(), leastWork), mostWork));
      const spent = before + performance.now() - begun;
      if (isDone) end(spent);
      else whenIdle(job, end, spent);
    },
    { timeout: 50 },
  );
}

/** Does steps for some milliseconds; true when none is left. */
export function workFor(job: Iterator<unknown>, milliseconds: number): boolean {
  const end = performance.now() + milliseconds;
  do {
    if (job.next().done) return true;
  } while (performance.now() < end);
  return false;
}
