import * as v from 'valibot';
import { migrated } from '../core/settings/migrations.ts';
import { policyIn, underPolicy, withoutPolicy } from '../core/settings/policy.ts';
import type { Decisions } from '../core/settings/settings.ts';
import { defaultSettings, noChoices, sessionChoicesSchema, settingsSchema } from '../core/settings/settings.ts';
import { takingTurns } from '../core/taking-turns.ts';
import { readManaged } from './managed.ts';
import { storedItem } from './stored-item.ts';
import { settingsKey } from './stored-keys.ts';

/** Whatever is stored as settings, also what cannot be read. */
const raw = storedItem('local', settingsKey, v.unknown(), undefined);
/** Settings that could not be read are moved here before others take their place. */
const unreadable = storedItem('local', 'settings-unreadable', v.unknown(), undefined);
const readable = v.pipe(v.unknown(), v.transform(migrated), settingsSchema);
const onDisk = storedItem('local', settingsKey, readable, defaultSettings);
const ofSession = storedItem('session', settingsKey, sessionChoicesSchema, noChoices);

const inTurn = takingTurns();

/** What a person has decided, or an organisation; the defaults where nothing is stored, or nothing that can be read. */
export async function readSettings(): Promise<Decisions> {
  const [settings, session, managed] = await Promise.all([onDisk.read(), ofSession.read(), readManaged()]);
  return underPolicy({ settings, session }, policyIn(managed));
}

/** Changes what is stored, one change after the other, and writes only what changed. Resolves with what then holds. */
export function updateSettings(change: (before: Decisions) => Decisions): Promise<Decisions> {
  return inTurn(async () => {
    const before = await readSettings();
    const after = change(before);
    // What a private window decides leaves the disk alone.
    if (differ(after.settings, before.settings)) {
      await keepUnreadable();
      await onDisk.write(withoutPolicy({ ...before, ...after }, await onDisk.read()));
    }
    if (differ(after.session, before.session)) await ofSession.write(after.session);
    return after;
  });
}

async function keepUnreadable(): Promise<void> {
  const stored = await raw.read();
  if (stored !== undefined && !v.is(readable, stored)) await unreadable.write(stored);
}

const differ = (a: object, b: object): boolean => JSON.stringify(a) !== JSON.stringify(b);
