/**
 * Works when the page has time to spare, within 50 milliseconds at most: nothing here is worth making a page wait, nor
 * a person longer than they notice. Past that time, `timeRemaining` says zero.
 */
export const whenIdle = (work: (deadline: IdleDeadline) => void): number => requestIdleCallback(work, { timeout: 50 });
