import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the answer is truthy, and resolves with it. A question that cannot be asked yet counts as no. */
export async function waitUntil<T>(
  what: string,
  ask: () => Promise<T>,
  { timeout = 10_000, interval = 50 } = {},
): Promise<NonNullable<T>> {
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

/** Waits until the page says that the expression is true; should it not, the error has the words that the page shows. */
export async function waitForTruth(
  evaluate: (expression: string) => Promise<unknown>,
  expression: string,
): Promise<void> {
  try {
    await waitUntil(`${expression} is true`, () => evaluate(expression));
  } catch (error) {
    const words = await evaluate('document.body?.innerText').catch(() => undefined);
    throw new Error(`${(error as Error).message} The page shows: ${words}`, { cause: error });
  }
}
