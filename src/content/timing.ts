import { isPlain, withoutFragment } from '../core/standards/address.ts';

/** Most secure addresses remembered per frame, to tell that an insecure one was upgraded. */
const most = 5_000;

/** Addresses under https that this frame asked for. */
const secureEntries = new Set<string>();
/** Insecure addresses this frame asked for: initiator and address, to how often. */
const plainEntries = new Map<string, number>();

/** Whether this frame asked for exactly this secure address. */
export const askedFor = (url: string): boolean => secureEntries.has(url);

export interface PlainEntry {
  readonly url: string;
  readonly initiator: string;
  readonly count: number;
}

/** Watches the resource-timing entries of this frame: tells of insecure ones, of each address, and when all are told. */
export function watchTiming(plain: (entry: PlainEntry) => void, any: (url: string) => void, end: () => void): void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const url = withoutFragment(entry.name);
      any(url);
      if (isPlain(url)) plain(counted(url, (entry as PerformanceResourceTiming).initiatorType));
      else if (secureEntries.size < most) secureEntries.add(url);
    }
    end();
  });
  observer.observe({ type: 'resource', buffered: true });
}

function counted(url: string, initiator: string): PlainEntry {
  const key = `${initiator} ${url}`;
  const count = (plainEntries.get(key) ?? 0) + 1;
  if (plainEntries.size < most || count > 1) plainEntries.set(key, count);
  return { url, initiator, count };
}
