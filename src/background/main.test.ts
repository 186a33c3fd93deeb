import { afterEach, describe, expect, test, vi } from 'vitest';

const registered: string[] = [];
let isLate = false;

/** Every part of the browser's API: what registers listeners notes it, and nothing else ever answers. */
function api(path: readonly string[]): unknown {
  const never = (): Promise<never> => new Promise(() => undefined);
  return new Proxy(never, {
    get: (_, name) => (typeof name === 'symbol' || name === 'then' ? undefined : api([...path, name])),
    apply: () => {
      const name = path.join('.').replace(/\.addListener$/, '');
      if (!path.includes('addListener')) return never();
      if (registered.length === 0)
        queueMicrotask(() => {
          isLate = true;
        });
      registered.push(isLate ? `${name}, too late` : name);
      return undefined;
    },
  });
}

vi.mock('../platform/browser.ts', () => ({ browser: api([]) }));
// The build puts the addresses of scripts for pages in the place of these.
vi.mock('../presentation/prompt/prompt.iife.ts?script&iife', () => ({ default: 'prompt.js' }));
vi.mock('../presentation/outline.iife.ts?script&iife', () => ({ default: 'outline.js' }));
vi.mock('../sensors/find-elements.iife.ts?script&iife', () => ({ default: 'find-elements.js' }));
vi.mock('../sensors/locate.iife.ts?script&iife', () => ({ default: 'locate.js' }));

afterEach(() => {
  registered.length = 0;
  isLate = false;
  vi.resetModules();
  vi.unstubAllEnvs();
});

async function start(engine: 'chromium' | 'firefox'): Promise<readonly string[]> {
  vi.stubEnv('MODE', engine);
  await import('./main.ts');
  // Whatever is registered later comes too late, and says so.
  await new Promise((resolve) => setTimeout(resolve));
  return [...registered].sort();
}

/** What wakes the worker in either browser; that its listener is gone shows nowhere else without a browser. */
const heard = [
  ...['alarms.onAlarm', 'notifications.onClicked', 'permissions.onAdded', 'runtime.onInstalled', 'runtime.onMessage'],
  ...['runtime.onStartup', 'storage.managed.onChanged', 'tabs.onRemoved', 'tabs.onReplaced'],
  ...['webNavigation.onBeforeNavigate', 'webNavigation.onCommitted', 'webNavigation.onCompleted'],
  ...['webNavigation.onErrorOccurred', 'webNavigation.onHistoryStateUpdated'],
  ...['webNavigation.onReferenceFragmentUpdated', 'webRequest.onAuthRequired', 'webRequest.onBeforeRedirect'],
  ...['webRequest.onBeforeRequest', 'webRequest.onErrorOccurred', 'webRequest.onHeadersReceived'],
  ...['webRequest.onResponseStarted'],
];

describe('a worker that starts has every listener before it first waits', () => {
  test.each(['chromium', 'firefox'] as const)('in %s', async (engine) => {
    const events = await start(engine);
    expect(events.filter((event) => event.endsWith('too late'))).toEqual([]);
    expect(events).toEqual(expect.arrayContaining(heard));
  });
});
