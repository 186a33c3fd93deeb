import * as v from 'valibot';
import { browser, type Runtime } from './browser.ts';
import { logError } from './log-error.ts';
import type { OwnMessages, Refusal, ScriptMessages } from './messages.ts';

/** A tab's page may only speak for itself: its tab, frame and document come from the browser. */
export interface PageSender {
  readonly tabId: number;
  readonly frameId: number;
  readonly documentId: string;
  readonly url: string;
  /** Chromium: whether the document was shown when it sent this. */
  readonly documentLifecycle?: string | undefined;
}

/** How the body of a message is checked, and what is done with it. */
export interface ScriptHandler<N extends keyof ScriptMessages> {
  readonly schema: v.GenericSchema<unknown, Parameters<ScriptMessages[N]>[0]>;
  /** What resolves with false was not taken in. */
  readonly handle: (body: Parameters<ScriptMessages[N]>[0], sender: PageSender) => Promise<unknown>;
  /** What is done where the body is malformed. */
  readonly refuse?: (sender: PageSender) => Promise<unknown>;
}

export interface OwnHandler<N extends keyof OwnMessages> {
  readonly schema: v.GenericSchema<unknown, Parameters<OwnMessages[N]>[0]>;
  readonly handle: (body: Parameters<OwnMessages[N]>[0]) => ReturnType<OwnMessages[N]>;
}

/** One for each message that there is. */
export type ScriptHandlers = { readonly [N in keyof ScriptMessages]: ScriptHandler<N> };
export type OwnHandlers = { readonly [N in keyof OwnMessages]: OwnHandler<N> };

/**
 * Answers messages from scripts of ours in pages, once their work is done, with whether they were taken in. The body is
 * validated; what is malformed is refused, and so is what fails.
 */
export function receiveFromScripts(handlers: ScriptHandlers): void {
  const answer = async <N extends keyof ScriptMessages>(name: N, body: unknown, from: PageSender): Promise<boolean> => {
    const { schema, handle, refuse }: ScriptHandler<N> = handlers[name];
    const parsed = v.safeParse(schema, body);
    try {
      if (parsed.success) return (await handle(parsed.output, from)) !== false;
      await refuse?.(from);
    } catch (error) {
      logError(`the message ${name} was not taken in`, error);
    }
    return false;
  };
  listen((message, sender) => {
    if (!isOneOf(handlers, message) || sender.id !== browser.runtime.id) return undefined;
    const from = pageSender(sender);
    return from === undefined ? Promise.resolve(false) : answer(message.name, message.body, from);
  });
}

/** Answers messages from our own pages, and from nobody else. What fails is answered with the reason, as a `Refusal`. */
export function receiveFromOwn(handlers: OwnHandlers): void {
  const answer = async <N extends keyof OwnMessages>(name: N, body: unknown): Promise<unknown> => {
    const { schema, handle }: OwnHandler<N> = handlers[name];
    const parsed = v.safeParse(schema, body);
    if (!parsed.success) throw new Error(`The message ${name} is malformed.`);
    return handle(parsed.output);
  };
  listen((message, sender) =>
    isOneOf(handlers, message) && isOwn(sender) ? answer(message.name, message.body) : undefined,
  );
}

/** Answers later, in the way that all versions of both browsers know: not all of them wait for a promise. */
function listen(answer: (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | undefined): void {
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: (answer: unknown) => void) => {
    const answered = answer(message, sender);
    if (answered === undefined) return false;
    answered.catch(refusalOf).then(respond);
    return true;
  };
  // The API's types have no listener that answers some messages and leaves the others to others.
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
}

const refusalOf = (error: unknown): Refusal => ({ refusal: error instanceof Error ? error.message : String(error) });

/** Whether it is a message that one of these handlers is for. */
function isOneOf<H extends object>(handlers: H, message: unknown): message is { name: keyof H; body?: unknown } {
  // Of whatever was sent, the name may be asked for; null and undefined have none.
  const name = (message as { readonly name?: unknown } | null | undefined)?.name;
  return typeof name === 'string' && Object.hasOwn(handlers, name);
}

const isOwn = (sender: Runtime.MessageSender): boolean =>
  sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) === true;

/** Both browsers state the document; the API's types are older than that. */
type Identified = Runtime.MessageSender & { readonly documentId?: string; readonly documentLifecycle?: string };

function pageSender(sender: Runtime.MessageSender): PageSender | undefined {
  const { tab, frameId, documentId, documentLifecycle, url = '' }: Identified = sender;
  if (tab?.id === undefined || frameId === undefined || documentId === undefined) return undefined;
  return { tabId: tab.id, frameId, documentId, url, documentLifecycle };
}
