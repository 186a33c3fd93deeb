import * as v from 'valibot';
import type { PageMessages } from '../core/events.ts';
import { browser, type Runtime } from './browser.ts';
import type { Answer, Body, Name } from './send.ts';
import { trouble } from './trouble.ts';

/** A tab's page may only speak for itself: its tab, frame and document come from the browser. */
export interface PageSender {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string;
  readonly url: string;
}

interface Message {
  readonly name: string;
  readonly body: unknown;
}

type PageName = keyof PageMessages | 'prompt-answer';

/**
 * Answers a message from a page's content script, once its work is done, with whether it was taken in. The body is
 * validated; what is malformed is refused, and so is what fails, and what the handler answers with false.
 */
export function receiveFromPage<N extends PageName>(
  name: N,
  schema: v.GenericSchema<unknown, Body<N>>,
  handler: (body: Body<N>, sender: PageSender) => Promise<unknown>,
  refused: (sender: PageSender) => Promise<unknown> = () => Promise.resolve(),
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isMessage(message) || message.name !== name || sender.id !== browser.runtime.id) return undefined;
    const from = pageSender(sender);
    const body = v.safeParse(schema, message.body);
    if (from === undefined) return Promise.resolve(false);
    const work: Promise<unknown> = body.success ? handler(body.output, from) : refused(from);
    return work.then(
      (taken) => body.success && taken !== false,
      (error: unknown) => {
        trouble(`the message ${name} was not taken in`, error);
        return false;
      },
    );
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
  const { documentId } = sender as Runtime.MessageSender & { readonly documentId?: string };
  if (sender.tab?.id === undefined || sender.frameId === undefined || documentId === undefined) return undefined;
  return { tabId: sender.tab.id, frameId: sender.frameId, documentId, url: sender.url ?? '' };
}
