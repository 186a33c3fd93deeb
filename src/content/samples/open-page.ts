import { JSDOM } from 'jsdom';
import { vi } from 'vitest';
import type { Cut, ListName, ToldBatch, ToldItem, Violation } from '../../core/events.ts';
import type * as Limits from '../limits.ts';
import { clobberMembers } from './clobber-members.ts';
import type { PageWindow } from './complete-platform.ts';
import { completePlatform, defineOn, MediaAnswer, rememberShadowRoots } from './complete-platform.ts';

/** A page without a browser, with the content script in it, and what the script has told the worker. */
export interface OpenedPage {
  readonly window: PageWindow;
  /** What the worker knows of a list: the latest of each item. */
  told<N extends ListName>(list: N): ToldItem<N>[];
  cuts(): readonly Cut[];
  readonly batches: readonly ToldBatch[];
  readonly violations: readonly Violation[];
  /** The browser dispatches an event that starts at the window. */
  dispatch(name: string, properties?: object): void;
  /** The page has loaded. */
  load(): void;
  /** How many elements were asked for their shadow root so far. */
  asked(): number;
  /** The browser writes resource-timing entries. */
  fetched(...entries: readonly { readonly name: string; readonly initiatorType: string }[]): void;
  /** The script looks again, and tells what is new. */
  look(): Promise<void>;
}

export interface Opening {
  readonly url?: string;
  readonly engine?: 'chromium' | 'firefox';
  readonly contentType?: string;
  /** How far the document has come when the script starts. */
  readonly at?: DocumentReadyState;
  /** The page is left as it was when the script started. */
  readonly stays?: true;
  /** Smaller ones than the script has, for a small page that reaches them. */
  readonly limits?: { readonly [Name in keyof typeof Limits]?: number };
  /** What the worker answers to each message. */
  readonly answer?: () => boolean | undefined;
}

let closing: (() => void) | undefined;

/** Opens a page whose markup is given, runs the content script in it, and lets the page load. */
export async function openPage(markup: string, opening: Opening = {}): Promise<OpenedPage> {
  const { url = 'https://site.test/', engine = 'chromium', contentType = 'text/html', answer = () => true } = opening;
  closePage();
  vi.resetModules();
  vi.doMock('../limits.ts', async (limits) => ({ ...(await limits<typeof Limits>()), ...opening.limits }));
  const { window } = new JSDOM(markup, { url, contentType });
  await new Promise((resolve) => window.addEventListener('load', resolve));
  clobberMembers(window);

  const batches: ToldBatch[] = [];
  const violations: Violation[] = [];
  const listeners: [name: string, listener: (event: object) => void][] = [];
  const requests: ((message: { readonly name: string }) => void)[] = [];
  let entries: ((list: object) => void) | undefined;
  let readyState = opening.at ?? 'loading';
  completePlatform(window);
  defineOn(window.Document, 'readyState', () => readyState);
  const shadowRoots = rememberShadowRoots(window);

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubEnv('MODE', engine === 'firefox' ? 'firefox' : 'chromium');
  for (const name of platform) vi.stubGlobal(name, window[name]);
  const observers: MutationObserver[] = [];
  vi.stubGlobal(
    'MutationObserver',
    class extends window.MutationObserver {
      constructor(listen: MutationCallback) {
        super(listen);
        observers.push(this);
      }
    },
  );
  vi.stubGlobal('addEventListener', (name: string, listener: (event: object) => void) =>
    listeners.push([name, listener]),
  );
  vi.stubGlobal('CSS', { escape: (text: string) => text, supports: (text: string) => !text.includes('unknown') });
  vi.stubGlobal('matchMedia', (media: string) => new MediaAnswer(media !== 'print'));
  vi.stubGlobal('requestIdleCallback', (work: (deadline: object) => void) =>
    setTimeout(() => work({ timeRemaining: () => 50 })),
  );
  vi.stubGlobal(
    'PerformanceObserver',
    class {
      constructor(listen: (list: object) => void) {
        entries = listen;
      }
      observe(): void {}
    },
  );
  const sendMessage = async (message: Message): Promise<boolean | undefined> => {
    const taken = answer();
    if (!taken) return taken;
    // Messages are copied on their way.
    const { name, body } = structuredClone(message);
    if (name === 'page-batch') batches.push(body);
    else violations.push(...body.violations);
    return taken;
  };
  const openOrClosedShadowRoot = vi.fn((element: Element) => shadowRoots.get(element) ?? null);
  vi.stubGlobal(engine === 'firefox' ? 'browser' : 'chrome', {
    runtime: { sendMessage, onMessage: { addListener: (listen: (typeof requests)[number]) => requests.push(listen) } },
    dom: { openOrClosedShadowRoot },
  });
  closing = () => {
    vi.doUnmock('../limits.ts');
    for (const observer of observers) observer.disconnect();
    vi.clearAllTimers();
    vi.useRealTimers();
    vi.unstubAllEnvs();
    vi.unstubAllGlobals();
    window.close();
  };

  const dispatch = (name: string, properties: object = {}): void => {
    for (const [heard, listener] of listeners) if (heard === name) listener({ isTrusted: true, ...properties });
  };
  const look = async (): Promise<void> => {
    for (const listen of requests) listen({ name: 'look-again' });
    await vi.advanceTimersByTimeAsync(1_000);
  };
  const load = (): void => {
    readyState = 'complete';
    dispatch('readystatechange');
    dispatch('load');
  };
  await import('../collect.iife.ts');
  if (!opening.stays) load();
  await look();

  const told = <N extends ListName>(list: N): ToldItem<N>[] => {
    const latest = new Map<string, ToldItem<N>>();
    for (const batch of batches) for (const item of itemsOf(batch, list)) latest.set(keyOf(item), item);
    return [...latest.values()];
  };
  const fetched: OpenedPage['fetched'] = (...added) => entries?.({ getEntries: () => added });
  return {
    ...{ window, told, cuts: () => batches.at(-1)?.cuts ?? [], batches, violations, dispatch, load, fetched, look },
    asked: () => openOrClosedShadowRoot.mock.calls.length,
  };
}

/** Takes the page away, with all that it had put in the place of the browser. */
export function closePage(): void {
  closing?.();
  closing = undefined;
}

type Message =
  | { readonly name: 'page-batch'; readonly body: ToldBatch }
  | { readonly name: 'page-violations'; readonly body: { readonly violations: readonly Violation[] } };

/** What the script takes from the page's window. */
const platform = [
  ...(['document', 'location', 'Element', 'HTMLElement', 'ShadowRoot', 'NodeFilter'] as const),
  ...([
    'HTMLFormElement',
    'HTMLMediaElement',
    'HTMLAudioElement',
    'HTMLSourceElement',
    'ProcessingInstruction',
  ] as const),
  ...(['CSSImportRule', 'CSSFontFaceRule', 'CSSNamespaceRule'] as const),
] as const;

const itemsOf = <N extends ListName>(batch: ToldBatch, list: N): readonly ToldItem<N>[] =>
  // Each list of a batch holds its own kind of item.
  (batch[list] ?? []) as readonly ToldItem<N>[];

/** What tells items of one list apart; the rest may change. */
function keyOf(item: object): string {
  const { count: _, requested: __, upgradedEntry: ___, failed: ____, ...identity } = item as Record<string, unknown>;
  return JSON.stringify(identity);
}
