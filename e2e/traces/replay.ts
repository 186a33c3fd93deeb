import * as v from 'valibot';
import { vi } from 'vitest';
import type { TabEvent } from '../../src/core/events.ts';
import type { TabState } from '../../src/core/visit.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';
import type { BrowserName, Entry } from './trace.ts';

/** What the extension made of a trace. */
export interface Replayed {
  /** In the order in which the sensors told it. */
  readonly told: readonly TabEvent[];
  readonly state: TabState;
  /** The listeners that were called, by the number of their registration. */
  readonly called: ReadonlySet<number>;
  readonly registered: FakeBrowser['registered'];
}

/** Lets a worker that has just started hear a trace; of its listeners one may be left out, by number. */
export async function replay(browser: BrowserName, trace: readonly Entry[], without?: number): Promise<Replayed> {
  const fake = fakeBrowser(browser);
  vi.resetModules();
  vi.stubEnv('MODE', browser);
  vi.stubGlobal('browser', fake.api);
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  try {
    const [{ watchBrowser }, { pageHandlers }, { receiveFromScripts }, { record }, { readTab }] = await Promise.all([
      import('../../src/sensors/watch-browser.ts'),
      import('../../src/sensors/page.ts'),
      import('../../src/platform/receive.ts'),
      import('../../src/recording/session.ts'),
      import('../../src/recording/tab-store.ts'),
    ]);
    const told: TabEvent[] = [];
    const sink = (tabId: number, event: TabEvent): Promise<void> => {
      if (tabId === 1) told.push(event);
      return record(tabId, event);
    };
    watchBrowser(sink);
    receiveFromScripts({ ...pageHandlers(sink), 'prompt-answer': { schema: v.never(), handle: async () => false } });
    const called = callsOf(fake, without);
    for (const entry of trace) {
      vi.setSystemTime(entry.details.timeStamp);
      await fake.play(entry);
    }
    return { told, state: await readTab(1), called, registered: fake.registered };
  } finally {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  }
}

/** Notes which listeners are called from now on. */
function callsOf({ registered }: FakeBrowser, without: number | undefined): ReadonlySet<number> {
  const called = new Set<number>();
  for (const [number, one] of registered.entries()) {
    const { listener } = one;
    one.listener = (...details) => {
      called.add(number);
      return number === without ? undefined : listener(...details);
    };
  }
  return called;
}
