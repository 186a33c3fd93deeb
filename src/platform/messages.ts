import * as v from 'valibot';
import { browser, type Runtime } from './browser.ts';
import type { Answer, Body, Name } from './send.ts';

/** A tab's page may only speak for itself: its tab, frame and document come from the browser. */
export interface PageSender {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string;
  readonly url: string;
  /** The page is drawn before anybody asked for it (Chromium). */
  readonly ahead?: true;
}

interface Message {
  readonly name: string;
  readonly body: unknown;
}

/**
 * Answers a message from a page's content script once its work is done: without that answer the script tells it again.
 * The body is validated; anything else is ignored.
 */
export function receiveFromPage<N extends Name>(
  name: N,
  schema: v.GenericSchema<unknown, Body<N>>,
  handler: (body: Body<N>, sender: PageSender) => Promise<void>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isMessage(message) || message.name !== name || sender.id !== browser.runtime.id) return undefined;
    const from = pageSender(sender);
    const body = v.safeParse(schema, message.body);
    const work = from !== undefined && body.success ? handler(body.output, from) : Promise.resolve();
    return work.then(() => true);
  });
}

/** Answers a message from one of our own pages, and from nobody else. */
export function receiveFromOwn<N extends Name>(
  name: N,
  schema: v.GenericSchema<unknown, Body<N>>,
  handler: (body: Body<N>) => Answer<N>,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isMessage(message) || message.name !== name || !isOwn(sender)) return undefined;
    const body = v.safeParse(schema, message.body);
    return body.success ? handler(body.output) : Promise.reject(new Error(`The message ${name} is malformed.`));
  });
}

const isMessage = (message: unknown): message is Message =>
  typeof message === 'object' && message !== null && 'name' in message && 'body' in message;

const isOwn = (sender: Runtime.MessageSender): boolean =>
  sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;

function pageSender(sender: Runtime.MessageSender): PageSender | undefined {
  // Both browsers state `documentId`; the polyfill's types are older than that.
  const { documentId, documentLifecycle } = sender as Runtime.MessageSender & {
    readonly documentId?: string;
    readonly documentLifecycle?: string;
  };
  if (sender.tab?.id === undefined || sender.frameId === undefined || documentId === undefined) return undefined;
  const ahead = documentLifecycle === 'prerender' ? ({ ahead: true } as const) : {};
  return { tabId: sender.tab.id, frameId: sender.frameId, documentId, url: sender.url ?? '', ...ahead };
}
