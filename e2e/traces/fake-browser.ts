import type { BrowserName, Details, Entry } from './trace.ts';

/** A listener that the extension has registered, and how often it was called. */
export interface Registered {
  /** As `webRequest.onBeforeRedirect main_frame`. */
  readonly name: string;
  listener: (details: Details, ...more: unknown[]) => unknown;
  readonly wants: (details: Details) => boolean;
  readonly extra: readonly string[];
}

/** A browser that does what a trace says: its events come when they are told to, and so do its answers. */
export interface FakeBrowser {
  /** What the extension's code finds as `browser`. */
  readonly api: unknown;
  /** In the order of their registration. */
  readonly registered: readonly Registered[];
  /** Calls the listeners that want to know; resolves when nothing that they began goes on without the browser. */
  play(entry: Entry): Promise<void>;
}

export function fakeBrowser(engine: BrowserName): FakeBrowser {
  const registered: Registered[] = [];
  const stored = new Map<string, unknown>();
  const open: { readonly name: string; readonly key: string; readonly answer: (value: unknown) => void }[] = [];
  /** The address of the page that the tab shows. */
  let shown = '';
  const ask = (name: string, key: unknown): Promise<unknown> =>
    new Promise((answer) => open.push({ name, key: String(key), answer }));

  const event = (name: string) => ({
    addListener(listener: Registered['listener'], filter: Filter = {}, extra: readonly string[] = []) {
      const types = filter.types === undefined ? '' : ` ${shortListOf(filter.types)}`;
      registered.push({ name: `${name}${types}`, listener, wants: (details) => isWanted(filter, details), extra });
    },
  });
  const events = (api: string, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, event(`${api}.${name}`)]));
  const navigation = ['onBeforeNavigate', 'onCommitted', 'onCompleted', 'onErrorOccurred'];
  const requests = ['onBeforeRequest', 'onHeadersReceived', 'onAuthRequired', 'onBeforeRedirect', 'onResponseStarted'];

  const api = {
    runtime: { id: ownId, ...events('runtime', ['onMessage']) },
    tabs: { query: async () => [{ id: 1, url: shown }] },
    webNavigation: {
      ...events('webNavigation', [...navigation, 'onHistoryStateUpdated', 'onReferenceFragmentUpdated']),
      getFrame: ({ frameId }: { readonly frameId: number }) => ask('getFrame', frameId),
    },
    webRequest: {
      ...events('webRequest', [...requests, 'onErrorOccurred']),
      // Certificates are made anew for each run of the lab, so that none is recorded.
      getSecurityInfo: async (requestId: string) => ({
        ...((await ask('getSecurityInfo', requestId)) as object),
        certificates: [],
      }),
    },
    scripting: { executeScript: async () => [{ result: await ask('executeScript', 'the page') }] },
    storage: {
      session: {
        get: async (keys: readonly string[]) =>
          Object.fromEntries(keys.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)])),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
        },
        remove: async (keys: readonly string[]) => {
          for (const key of keys) stored.delete(key);
        },
        getBytesInUse: async () => 0,
      },
    },
  };

  return {
    api,
    registered,
    async play({ event: name, details }) {
      if (name === 'webNavigation.onCommitted' && details.frameId === 0) shown = details.url ?? '';
      if (name.startsWith('answer.')) answerTo(name.slice('answer.'.length), details);
      else {
        for (const one of registered.filter((each) => each.name.split(' ')[0] === name && isTold(engine, each))) {
          if (!one.wants(details)) continue;
          if (name === 'runtime.onMessage')
            one.listener(details.message as Details, senderOf(details), () => undefined);
          else one.listener(one.extra.includes('responseHeaders') ? details : withoutHeaders(details));
        }
      }
      // Everything that waits for nothing but promises has been done when the next task comes.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };

  function answerTo(question: string, { requestId, frameId, answer }: Details): void {
    const key = String(requestId ?? frameId ?? 'the page');
    for (const asked of open.filter((one) => one.name === question && one.key === key)) {
      open.splice(open.indexOf(asked), 1);
      asked.answer(answer ?? undefined);
    }
  }
}

const ownId = 'portcullis';
const senderOf = ({ sender }: Details): object => ({ ...sender, id: ownId });
const withoutHeaders = ({ responseHeaders: _, ...details }: Details): Details => details;

/** Chromium's feature that tells certificates to extensions is off. */
const isTold = (engine: BrowserName, { extra }: Registered): boolean =>
  !(engine === 'chromium' && extra.includes('securityInfo'));

/** Of `webRequest`, or of `webNavigation`. */
interface Filter {
  readonly urls?: readonly string[];
  readonly types?: readonly string[];
  readonly tabId?: number;
  readonly url?: readonly { readonly schemes: readonly string[] }[];
}

function isWanted({ urls, types, tabId, url: parts }: Filter, details: Details): boolean {
  const { url = '', type = '' } = details;
  if (tabId !== undefined && tabId !== details.tabId) return false;
  if (types !== undefined && !types.includes(type)) return false;
  if (parts?.some(({ schemes }) => schemes.includes(new URL(url).protocol.slice(0, -1))) === false) return false;
  return urls?.some((pattern) => isMatch(pattern, url)) !== false;
}

/** A match pattern, as browsers read it: one that names no port is for all of them. */
const isMatch = (pattern: string, url: string): boolean =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(
    url.replace(/^([a-z]+:\/\/[^/:]+):\d+/, '$1'),
  );

const shortListOf = (types: readonly string[]): string =>
  types.length > 3 ? `${types.length} types` : types.join(', ');
