import * as v from 'valibot';
import type { PageBatch, Violation } from '../core/events.ts';
import type { Report } from '../core/report.ts';
import { browser, type Runtime } from './browser.ts';

/** Every message there is, as the function it amounts to. */
export interface Protocol {
  /** From the content script of any frame. */
  'page-batch'(batch: PageBatch): Promise<void>;
  /** From the content script of any frame during a deep audit. */
  'page-violations'(body: { violations: Violation[] }): Promise<void>;
  /** From the bar in the page. */
  'prompt-answer'(body: { answer: 'switch' | 'dismiss' }): Promise<void>;
  /** From our own pages and the command line. */
  'read-report'(body: { tabId: number }): Promise<Report>;
  'switch-to-https'(body: { tabId: number }): Promise<void>;
  'deep-audit'(body: { tabId: number }): Promise<void>;
}

type Name = keyof Protocol;
type Body<N extends Name> = Parameters<Protocol[N]>[0];
type Answer<N extends Name> = ReturnType<Protocol[N]>;

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

/** Sends a message to the worker. Rejects when nobody answers, as when the extension was just updated. */
export function send<N extends Name>(name: N, body: Body<N>): Answer<N> {
  // The handler that `receiveFromOwn` registered under this name answers with this type.
  return browser.runtime.sendMessage({ name, body }) as Answer<N>;
}

/** Answers a message from a page's content script. The body is validated; anything else is ignored. */
export function receiveFromPage<N extends Name>(
  name: N,
  schema: v.GenericSchema<unknown, Body<N>>,
  handler: (body: Body<N>, sender: PageSender) => void,
): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (!isMessage(message) || message.name !== name || sender.id !== browser.runtime.id) return undefined;
    const from = pageSender(sender);
    const body = v.safeParse(schema, message.body);
    if (from !== undefined && body.success) handler(body.output, from);
    return Promise.resolve(undefined);
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
