import * as v from 'valibot';
import { exceptionLengths, offerStyles, repairLengths } from './picks.ts';

/**
 * What a person has decided. The settings last, on disk; the choices of the session end with the browser, and hold
 * whatever was decided in a private window. The browser's rules are derived from both, never the other way round.
 */

export const settingsVersion = 1;

/** Sites in each list. Both browsers took five times as many in one rule, within a second (measured). */
export const mostSites = 10_000;

/** As the URL parser writes names, with `*.` before some; one that a browser refused would void the whole list. */
const host = v.pipe(v.string(), v.maxLength(255), v.regex(/^(\*\.)?[a-z\d_-]+(\.[a-z\d_-]+)*$/));

const exception = v.object({
  /** A name stands for itself; with `*.` before it, for everything under it too. */
  host,
  /** Milliseconds since the epoch; absent when it ends with the list that it is in. */
  until: v.exactOptional(v.number()),
  /** Only in this tab, until it shows another site. */
  tabId: v.exactOptional(v.number()),
  /** Made by ourselves, because the site leads back to HTTP again and again. */
  circles: v.exactOptional(v.literal(true)),
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

export const noChoices: SessionChoices = { version: settingsVersion, always: [], exceptions: [], repairs: [] };
export const defaultSettings: Settings = { ...noChoices, offer: 'bar', everySite: false };

/** One thing that a person changes, or that a site makes us change. */
export const settingsChangeSchema = v.variant('type', [
  v.object({ type: v.literal('offer'), offer: v.picklist(offerStyles) }),
  v.object({ type: v.literal('every-site'), on: v.boolean() }),
  v.object({ type: v.literal('always'), host, on: v.boolean() }),
  v.object({ type: v.literal('repair'), host, length: v.picklist(repairLengths) }),
  v.object({ type: v.literal('no-repair'), host }),
  v.object({
    type: v.literal('exception'),
    host,
    length: v.picklist(exceptionLengths),
    tabId: v.exactOptional(v.number()),
    circles: v.exactOptional(v.literal(true)),
  }),
  v.object({ type: v.literal('no-exception'), host }),
]);
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>;
