import * as v from 'valibot';
import { type ExceptionLength, exceptionLengths, type OfferStyle, offerStyles, type RepairLength } from './choices.ts';

/**
 * What a person has decided. The settings last, on disk; the choices of the session end with the browser, and hold
 * whatever was decided in a private window. The browser's rules are derived from both, never the other way round.
 */

export const settingsVersion = 1;

/** Sites in each list. Both browsers took five times as many in one rule, within a second (measured). */
export const mostSites = 10_000;

const host = v.string();

const exception = v.object({
  /** A name stands for itself; with `*.` before it, for everything under it too. */
  host,
  /** Milliseconds since the epoch; absent when it ends with the list that it is in. */
  until: v.exactOptional(v.number()),
  /** Only in this tab, until it shows another site. */
  tabId: v.exactOptional(v.number()),
  /** Made by ourselves for one navigation, because the site is in a redirect loop. */
  loop: v.exactOptional(v.literal(true)),
});

const choices = {
  version: v.literal(settingsVersion),
  /** Hosts that are always upgraded, without those under them. */
  always: v.array(host),
  exceptions: v.array(exception),
  /** Hosts whose pages have their insecure requests upgraded. */
  repairs: v.array(host),
};

export const sessionChoicesSchema = v.object(choices);
export const settingsSchema = v.object({ ...choices, offer: v.picklist(offerStyles), everySite: v.boolean() });

export type SessionChoices = v.InferOutput<typeof sessionChoicesSchema>;
export type Settings = v.InferOutput<typeof settingsSchema>;
export type Exception = v.InferOutput<typeof exception>;

/** What an organisation has set in the place of the person. */
export type Policy = Partial<Omit<Settings, 'version'>>;

/** All that was decided: what lasts, and what ends with the browser. */
export interface Decisions {
  readonly settings: Settings;
  readonly session: SessionChoices;
  /** What of the settings an organisation has set, so that nobody else changes it. */
  readonly policy?: Policy;
}

export const noChoices: SessionChoices = { version: settingsVersion, always: [], exceptions: [], repairs: [] };
export const defaultSettings: Settings = { ...noChoices, offer: 'bar', everySite: false };

/** One thing that a person changes, or that a site makes us change. */
export type SettingsChange =
  | { readonly type: 'offer'; readonly offer: OfferStyle }
  | { readonly type: 'every-site'; readonly on: boolean }
  | { readonly type: 'always'; readonly host: string; readonly on: boolean }
  | { readonly type: 'repair'; readonly host: string; readonly length: RepairLength }
  /** Everything at once, as a file has it, or by default. */
  | { readonly type: 'replace'; readonly settings: Settings }
  | { readonly type: 'no-repair' | 'no-exception'; readonly host: string }
  | {
      readonly type: 'exception';
      readonly host: string;
      readonly length: ExceptionLength;
      readonly tabId?: number;
      readonly loop?: true;
    };

const changeSchema = v.object({
  type: v.picklist(['offer', 'every-site', 'always', 'repair', 'no-repair', 'exception', 'no-exception', 'replace']),
  ...{ offer: v.exactOptional(v.picklist(offerStyles)), on: v.exactOptional(v.boolean()) },
  ...{ host: v.exactOptional(host), length: v.exactOptional(v.picklist(exceptionLengths)) },
  tabId: v.exactOptional(v.number()),
  settings: v.exactOptional(settingsSchema),
});
// Which of them go together is for the compiler: only our own pages send changes. What they carry is checked, because a
// person types it.
export const settingsChangeSchema = changeSchema as unknown as v.GenericSchema<unknown, SettingsChange>;
