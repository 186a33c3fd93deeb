import type { Decisions } from '../../core/settings/settings.ts';
import { defaultSettings, noChoices, type Settings } from '../../core/settings/settings.ts';

/** What has been decided in a state; nothing, where it is not about that. */
export const decidedIn = (state: string): Decisions => decided[state] ?? undecided;

export const undecided: Decisions = { settings: defaultSettings, session: noChoices };

const lasting = (settings: Partial<Settings>): Decisions => ({
  ...undecided,
  settings: { ...defaultSettings, ...settings },
});

const host = 'www.journal.example';

const decided: Readonly<Record<string, Decisions>> = {
  secure: lasting({ always: [host] }),
  'secure-repaired': { ...undecided, session: { ...noChoices, repairs: [host] } },
  'failed-in-private': { ...undecided, session: { ...noChoices, always: ['shop.journal.example'] } },
  'insecure-no-upgrade': { ...undecided, session: { ...noChoices, exceptions: [{ host }] } },
};
