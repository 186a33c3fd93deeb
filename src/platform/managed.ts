import type { Managed } from '../core/settings/policy.ts';
import { browser } from './browser.ts';

/** What an organisation has set in this browser; nothing, where Firefox finds no file of one and says so. */
export const readManaged = (): Promise<Managed> => browser.storage.managed.get().catch(() => ({}));
