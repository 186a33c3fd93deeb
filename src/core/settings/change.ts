import type { ExceptionLength } from './picks.ts';
import { type Exception, mostSites, type SessionChoices, type Settings, type SettingsChange } from './settings.ts';

/** All that a person has decided: what lasts, and what ends with the browser. */
export interface Decisions {
  readonly settings: Settings;
  readonly session: SessionChoices;
}

export interface Circumstances {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** It is decided in a private window, so nothing of it may last. */
  readonly isPrivate: boolean;
}

/** The decisions after one more change. Throws, in words for a person, when a list is full. */
export function changeSettings(before: Decisions, change: SettingsChange, circumstances: Circumstances): Decisions {
  const { settings } = before;
  const lasting = (wanted: boolean): Target => (wanted && !circumstances.isPrivate ? 'settings' : 'session');
  switch (change.type) {
    case 'offer':
      return { ...before, settings: { ...settings, offer: change.offer } };
    case 'every-site':
      return { ...before, settings: { ...settings, everySite: change.on } };
    case 'always': {
      const without = withoutHost(before, 'always', change.host);
      if (!change.on) return without;
      // Whoever wants a site upgraded wants no exception for it any more.
      return withHost(withoutException(without, change.host), 'always', change.host, lasting(true));
    }
    case 'repair':
      return withHost(
        withoutHost(before, 'repairs', change.host),
        'repairs',
        change.host,
        lasting(change.length === 'always'),
      );
    case 'no-repair':
      return withoutHost(before, 'repairs', change.host);
    case 'exception':
      return withException(before, change, circumstances, lasting(daysOf[change.length] > 1));
    case 'no-exception':
      return withoutException(before, change.host);
  }
}

/** Forgets exceptions that are over. The same decisions come back when none is. */
export function withoutExpired(before: Decisions, now: number): Decisions {
  const { exceptions } = before.settings;
  const live = exceptions.filter(({ until = Number.POSITIVE_INFINITY }) => until > now);
  return live.length === exceptions.length ? before : { ...before, settings: { ...before.settings, exceptions: live } };
}

/** Forgets what was only for this tab. The same decisions come back when nothing was. */
export function withoutTab(before: Decisions, tabId: number, shownHost?: string): Decisions {
  const { exceptions } = before.session;
  const left = exceptions.filter((one) => one.tabId !== tabId || one.host === shownHost);
  return left.length === exceptions.length ? before : { ...before, session: { ...before.session, exceptions: left } };
}

type Target = keyof Decisions;

const day = 24 * 60 * 60 * 1_000;

/** Less than a day never reaches the disk. */
const daysOf: Readonly<Record<ExceptionLength, number>> = {
  once: 0,
  session: 0,
  week: 7,
  month: 30,
  always: Number.POSITIVE_INFINITY,
};

function withHost(before: Decisions, list: 'always' | 'repairs', host: string, target: Target): Decisions {
  const choices = before[target];
  refuseIfFull(choices[list].length);
  return { ...before, [target]: { ...choices, [list]: [...choices[list], host] } };
}

function withoutHost({ settings, session }: Decisions, list: 'always' | 'repairs', host: string): Decisions {
  const others = (hosts: readonly string[]): string[] => hosts.filter((one) => one !== host);
  return {
    settings: { ...settings, [list]: others(settings[list]) },
    session: { ...session, [list]: others(session[list]) },
  };
}

function withException(
  before: Decisions,
  { host, length, tabId, circles }: Extract<SettingsChange, { type: 'exception' }>,
  { now }: Circumstances,
  target: Target,
): Decisions {
  const others = withoutException(before, host);
  const days = daysOf[length];
  const exception: Exception = {
    host,
    ...(target === 'settings' && Number.isFinite(days) ? { until: now + days * day } : {}),
    ...(length === 'once' && tabId !== undefined ? { tabId } : {}),
    ...(circles === undefined ? {} : { circles }),
  };
  const choices = others[target];
  refuseIfFull(choices.exceptions.length);
  return { ...others, [target]: { ...choices, exceptions: [...choices.exceptions, exception] } };
}

function withoutException({ settings, session }: Decisions, host: string): Decisions {
  const others = (exceptions: readonly Exception[]): Exception[] => exceptions.filter((one) => one.host !== host);
  return {
    settings: { ...settings, exceptions: others(settings.exceptions) },
    session: { ...session, exceptions: others(session.exceptions) },
  };
}

function refuseIfFull(length: number): void {
  if (length >= mostSites) {
    throw new Error(`This list is full: it holds ${mostSites} sites. Remove some in the options first.`);
  }
}
