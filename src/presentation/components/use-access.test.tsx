// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useAccess } from './use-access.ts';

const { granted, listeners, permissions } = vi.hoisted(() => {
  const granted = new Set<string>();
  const listeners = { onAdded: new Set<() => void>(), onRemoved: new Set<() => void>() };
  const event = (all: Set<() => void>) => ({
    addListener: (one: () => void) => all.add(one),
    removeListener: (one: () => void) => all.delete(one),
  });
  const contains = async ({ origins }: { readonly origins: readonly string[] }) =>
    origins.every((origin) => granted.has(origin));
  const permissions = { contains, onAdded: event(listeners.onAdded), onRemoved: event(listeners.onRemoved) };
  return { granted, listeners, permissions };
});
vi.mock('../../platform/browser.ts', () => ({ browser: { permissions } }));

const place = document.createElement('main');
const Access = ({ url }: { readonly url: string }) => <p>{String(useAccess(url))}</p>;
const show = (url: string): void => render(<Access url={url} />, place);
const shows = (text: string): Promise<void> => vi.waitFor(() => expect(place.textContent).toBe(text));

beforeEach(() => granted.clear());
afterEach(() => render(null, place));

function change(name: keyof typeof listeners, origin: string): void {
  granted[name === 'onAdded' ? 'add' : 'delete'](origin);
  for (const one of listeners[name]) one();
}

test('access is known when it is given, and when it is taken back', async () => {
  show('https://site.test/page');
  await shows('false');
  change('onAdded', 'https://site.test/*');
  await shows('true');
  change('onRemoved', 'https://site.test/*');
  await shows('false');
});

test('another address is asked for anew, and a page that is gone listens no more', async () => {
  granted.add('https://other.test/*');
  show('https://site.test/');
  await shows('false');
  show('https://other.test/');
  await shows('true');
  render(null, place);
  await vi.waitFor(() => expect([...listeners.onAdded, ...listeners.onRemoved]).toEqual([]));
});
