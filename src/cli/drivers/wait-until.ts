import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is truthy, and resolves with it. A question that cannot be asked yet counts as no. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T>,
  { timeout = 10_000, interval = 50 } = {},
): Promise<T> {
  const deadline = Date.now() + timeout;
  let trouble: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > deadline) throw new Error(`Waited ${timeout} ms until ${what}.`, { cause: trouble });
    await pause(interval);
  }
}
