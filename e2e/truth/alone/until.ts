import { setTimeout as pause } from 'node:timers/promises';

/** Asks until there is an answer, and resolves with it. */
export async function until<T>(patience: number, ask: () => T | undefined): Promise<T> {
  for (const deadline = Date.now() + patience; ; ) {
    const answer = ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(`Nothing came of it in ${patience} ms.`);
    await pause(20);
  }
}
