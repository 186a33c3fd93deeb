import type { Browser } from 'puppeteer-core';

interface Answer {
  readonly context?: string;
  readonly contexts?: readonly { readonly context: string }[];
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** Sends a command of WebDriver BiDi. Puppeteer passes on whatever it does not know itself, but its types do not say so. */
export async function askFirefox(browser: Browser, method: string, parameters: object): Promise<Answer> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, parameters: object): Promise<{ result: Answer }> };
  };
  return (await connection.send(method, parameters)).result;
}
