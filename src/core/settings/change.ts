import type { ExceptionLength } from './choices.ts';
import { underPolicy } from './policy.ts';
import {
  type Decisions,
  type Exception,
  mostSites,
  noChoices,
  type Policy,
  type SessionChoices,
  type SettingsChange,
} from './settings.ts';

export interface Circumstances {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** It is decided in a private window, so nothing of it may last. */
  readonly isPrivate: boolean;
}

/**
 * The decisions after one more change. Throws, in words for a person, when a list is full, or when an organisation has set
 * what would change. Where everything is replaced, what it has set stays.
 */
export function changeSettings(before: Decisions, change: SettingsChange, circumstances: Circumstances): Decisions {
  const after = changed(before, change, circumstances);
  if (isSet(after, before.policy)) throw new Error('This is set by your organisation.');
  return after;
}

/** Whether the policy takes anything of it back. */
function isSet(after: Decisions, policy: Policy | undefined): boolean {
  const ruled = underPolicy(after, policy);
  return JSON.stringify([after.settings, after.session]) !== JSON.stringify([ruled.settings, ruled.session]);
}

function changed(before: Decisions, change: SettingsChange, circumstances: Circumstances): Decisions {
  const { settings } = before;
  const targetOf = (lasting: boolean): Target => (lasting && !circumstances.isPrivate ? 'settings' : 'session');
  switch (change.type) {
    case 'offer':
      return { ...before, settings: { ...settings, offer: change.offer } };
    case 'every-site':
      return { ...before, settings: { ...settings, everySite: change.on } };
    case 'always': {
      const { host } = change;
      if (!change.on) return without(before, 'always', host);
      // Whoever wants a site upgraded wants no exception for it any more.
      return withOne(without(before, 'exceptions', host), 'always', host, targetOf(true));
    }
    case 'repair':
      return withOne(before, 'repairs', change.host, targetOf(change.length === 'always'));
    case 'no-repair':
      return without(before, 'repairs', change.host);
    case 'exception':
      return withOne(before, 'exceptions', exceptionOf(change, circumstances), targetOf(daysOf[change.length] > 1));
    case 'replace':
      return { settings: { ...change.settings, ...before.policy }, session: noChoices };
    case 'no-exception':
      return without(before, 'exceptions', change.host);
  }
}

/** Forgets exceptions that are over. The same decisions come back when none is. */
export function withoutExpired(before: Decisions, now: number): Decisions {
  const { exceptions } = before.settings;
  const live = exceptions.filter(({ until = Number.POSITIVE_INFINITY }) => until > now);
  return live.length === exceptions.length ? before : { ...before, settings: { ...before.settings, exceptions: live } };
}

type Target = 'settings' | 'session';

const day = 24 * 60 * 60 * 1_000;

/** Less than a day never reaches the disk. */
const daysOf: Readonly<Record<ExceptionLength, number>> = {
  once: 0,
  session: 0,
  week: 7,
  month: 30,
  always: Number.POSITIVE_INFINITY,
};

type List = 'always' | 'repairs' | 'exceptions';

/** It takes the place of what there was for the same host, whether that was to last or not. */
function withOne(before: Decisions, list: List, one: string | Exception, target: Target): Decisions {
  const others = without(before, list, hostOf(one));
  const choices = others[target];
  if (choices[list].length >= mostSites) {
    throw new Error(`This list is full: it holds ${mostSites} sites. Remove some first.`);
  }
  return { ...others, [target]: { ...choices, [list]: [...choices[list], one] } };
}

function without({ settings, session }: Decisions, list: List, host: string): Decisions {
  const others = (choices: SessionChoices) => choices[list].filter((one) => hostOf(one) !== host);
  return { settings: { ...settings, [list]: others(settings) }, session: { ...session, [list]: others(session) } };
}

const hostOf = (one: string | Exception): string => (typeof one === 'string' ? one : one.host);

function exceptionOf(
  { host, length, tabId, loop }: Extract<SettingsChange, { type: 'exception' }>,
  { now, isPrivate }: Circumstances,
): Exception {
  const days = daysOf[length];
  return {
    host,
    ...(days > 1 && Number.isFinite(days) && !isPrivate ? { until: now + days * day } : {}),
    ...(length === 'once' && tabId !== undefined ? { tabId } : {}),
    ...(loop === undefined ? {} : { loop }),
  };
}
