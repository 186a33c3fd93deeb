import type { Browser } from 'puppeteer-core';

/**
 * Evaluates in one window of Firefox itself after the other, where a driver may look too, until the answer in one is
 * true. Resolves with whether there was one.
 */
export async function inSomeWindow(browser: Browser, expression: string): Promise<boolean> {
  const { contexts = [] } = await ask(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome' });
  for (const { context } of contexts) {
    const parameters = { target: { context }, awaitPromise: true, expression };
    const { result } = await ask(browser, 'script.evaluate', parameters);
    if (result?.value === true) return true;
  }
  return false;
}

interface Answer {
  readonly contexts?: readonly { readonly context: string }[];
  readonly result?: { readonly value?: unknown };
}

/** Puppeteer passes on whatever it does not know itself, but its types do not say so. */
async function ask(browser: Browser, method: string, parameters: object): Promise<Answer> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, parameters: object): Promise<{ result: Answer }> };
  };
  return (await connection.send(method, parameters)).result;
}
