import * as v from 'valibot';
import type { Decisions } from '../core/settings/change.ts';
import { migrated } from '../core/settings/migrations.ts';
import { defaultSettings, noChoices, sessionChoicesSchema, settingsSchema } from '../core/settings/settings.ts';
import { browser } from './browser.ts';
import { settingsKey as key } from './settings-changes.ts';
import { takingTurns } from './taking-turns.ts';

/** Settings that could not be read are moved here before others take their place. */
const unreadableKey = 'settings-unreadable';

const inTurn = takingTurns();

/** What a person has decided; the defaults where nothing is stored, or nothing that can be read. */
export async function readSettings(): Promise<Decisions> {
  const [stored, passing] = await Promise.all([storedSettings(), browser.storage.session.get(key)]);
  const settings = v.safeParse(settingsSchema, migrated(stored));
  const session = v.safeParse(sessionChoicesSchema, passing[key]);
  return {
    settings: settings.success ? settings.output : defaultSettings,
    session: session.success ? session.output : noChoices,
  };
}

/** Changes what is stored, one change after the other, and writes only what changed. Resolves with what then holds. */
export function updateSettings(change: (before: Decisions) => Decisions): Promise<Decisions> {
  return inTurn(async () => {
    const before = await readSettings();
    const after = change(before);
    // What a private window decides leaves the disk alone.
    if (differ(after.settings, before.settings)) {
      await keepUnreadable();
      await browser.storage.local.set({ [key]: after.settings });
    }
    if (differ(after.session, before.session)) await browser.storage.session.set({ [key]: after.session });
    return after;
  });
}

async function storedSettings(): Promise<unknown> {
  const { [key]: stored } = await browser.storage.local.get(key);
  return stored;
}

async function keepUnreadable(): Promise<void> {
  const stored = await storedSettings();
  if (stored === undefined || v.is(settingsSchema, migrated(stored))) return;
  await browser.storage.local.set({ [unreadableKey]: stored });
}

const differ = (a: object, b: object): boolean => JSON.stringify(a) !== JSON.stringify(b);
