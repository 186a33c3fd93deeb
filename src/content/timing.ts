import { isPlaintext, toHttpUrl } from '../core/standards/address.ts';
import { cutShort, isOverHttp } from './addresses.ts';
import { mostEntries } from './limits.ts';
import { tell } from './outbox.ts';
import { mayNamePort, tellPort } from './ports.ts';

/** Addresses under https that this frame asked for, as if they were insecure. */
const secureEntries = new Set<string>();
/** Insecure addresses this frame asked for: initiator and address, to how often. */
const plainEntries = new Map<string, number>();

/** Whether this frame asked for the HTTPS URL of this address, of which the usual port of HTTPS is no part. */
export const askedFor = (url: string): boolean => secureEntries.has(url.replace(/^(http:..[^/]+):443\//, '$1/'));

/** Watches the resource-timing entries of this frame: tells of insecure ones and of ports, and says whether any was. */
export function watchTiming(end: (isNews: boolean) => void): void {
  const observer = new PerformanceObserver((list) => {
    let isNews = false;
    // The observer is told of this type only.
    for (const { name, initiatorType } of list.getEntries() as PerformanceResourceTiming[]) {
      const url = cutShort(name);
      const isPlain = isPlaintext(url);
      if (isPlain || mayNamePort(url)) {
        isNews = true;
        tellPort('resource', url);
      }
      if (!isPlain) {
        if (secureEntries.size < mostEntries) secureEntries.add(cutShort(toHttpUrl(name)));
      } else if (!isOverHttp) {
        const key = `${initiatorType} ${url}`;
        const count = (plainEntries.get(key) ?? 0) + 1;
        plainEntries.set(key, count);
        tell('timing', key, { url, initiator: initiatorType, count });
      }
    }
    end(isNews);
  });
  observer.observe({ type: 'resource', buffered: true });
}
