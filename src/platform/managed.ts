import type { Managed } from '../core/settings/policy.ts';
import { engine } from './abilities.ts';
import { browser } from './browser.ts';

/** Chromium answers only seconds after its start (measured); who has no organisation must not wait. In milliseconds. */
const patience = 200;

/** What an organisation has set in this browser; nothing, where Firefox finds no file of one and says so. */
export const readManaged = (): Promise<Managed> =>
  engine === 'firefox'
    ? browser.storage.managed.get().catch(() => ({}))
    : Promise.race([
        browser.storage.managed.get(),
        new Promise<Managed>((resolve) => setTimeout(resolve, patience, {})),
      ]);
