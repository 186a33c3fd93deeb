import { hostOf } from '../parse-url.ts';
import { organizationOf } from '../standards/caa.ts';
import { type Replaced, rememberCertificates } from './certificates.ts';
import { type Judged, judge } from './condition.ts';
import { inBoth, keptOf, withMore } from './kept.ts';
import type { Notice } from './notice.ts';
import { type Sight, together } from './sight.ts';
import { type Before, sights } from './sights.ts';
import { type AlarmKind, alarmKinds, type WatchedSite } from './watch-state.ts';
import { boundedText, type WatchedFacts } from './watched-facts.ts';

/** One check of a site. Times are milliseconds since the epoch. */
export interface WatchCheck {
  /** The site's own name. */
  readonly host: string;
  readonly began: number;
  /** What was seen, at least once; `thoroughLooks` that agree count as much as two checks. */
  readonly looks: readonly WatchedFacts[];
}

export interface Stepped {
  readonly site: WatchedSite;
  readonly notices: readonly Notice[];
}

/**
 * Takes in a check of a site: what is known of it from now on, and what a person is to be told. `before` is undefined for a
 * site that was never checked. A check that began before the last one had ended shows nothing that happened since.
 */
export function step(before: WatchedSite | undefined, check: WatchCheck, now: number): Stepped {
  const last = check.looks.at(-1);
  if (last === undefined) throw new Error('A check without a look says nothing.');
  // A clock that was set back is no reason to wait until it has caught up.
  if (before !== undefined && check.began < before.checked && before.checked <= now)
    return { site: before, notices: [] };
  const judged = judgeAll(before, check, now);
  const remembered = rememberCertificates(before?.certificates ?? [], check.looks, {
    now,
    previous: before?.checked ?? now,
  });
  const overdue = judged.find(({ kind }) => kind === 'renewal-overdue');
  const isRenewed = overdue?.change === 'ends';
  const wasOverdue = before?.conditions.some(({ kind, told }) => kind === 'renewal-overdue' && told !== undefined);
  const overduePrint = overdue?.change === 'begins' ? overdue.parts['fingerprint'] : undefined;
  const notices = judged.flatMap(({ kind, change, parts }): Notice[] =>
    change === undefined ? [] : [{ kind, change, at: now, parts }],
  );
  return {
    site: {
      since: before?.since ?? now,
      checked: now,
      last,
      kept: keptAfter(before, check.looks),
      conditions: judged.flatMap(({ condition }) => condition ?? []),
      certificates: remembered.certificates.map((one) => {
        if (one.fingerprint === overduePrint) return { ...one, overdue: true };
        return isRenewed ? { ...one, settled: one.missed === 0 } : one;
      }),
    },
    // Of a renewal that was waited for it is told that it was made.
    notices: [...notices, ...(wasOverdue ? [] : newsOf(remembered.replaced, now))],
  };
}

/**
 * Whether another look is worth its requests: something is there that was not told, or no longer there although it was, or a
 * certificate is shown that is none of those that the site is known to have.
 */
export function wantsAnotherLook(before: WatchedSite | undefined, { host, looks }: WatchCheck, now: number): boolean {
  const judgedBy = beforeOf(before, host, looks, now);
  const isChange = (kind: AlarmKind): boolean => {
    const isTold = before?.conditions.some((one) => one.kind === kind && one.told !== undefined) === true;
    const { state } = sightOf(kind, looks, judgedBy);
    return state === 'bad' ? !isTold : state === 'good' && isTold;
  };
  if (alarmKinds.some((kind) => kind !== 'renewal-overdue' && isChange(kind))) return true;
  const known = new Set(before?.certificates.flatMap(({ fingerprint, settled }) => (settled ? fingerprint : [])));
  const shown = looks.flatMap(({ ends }) => ends.flatMap(({ certificates }) => certificates));
  return before !== undefined && shown.some(({ fingerprint }) => !known.has(fingerprint));
}

type JudgedKind = Judged & { readonly kind: AlarmKind; readonly parts: Readonly<Record<string, string>> };

function judgeAll(before: WatchedSite | undefined, { host, looks }: WatchCheck, now: number): readonly JudgedKind[] {
  const judgedBy = beforeOf(before, host, looks, now);
  return alarmKinds.map((kind) => {
    const known = before?.conditions.find((one) => one.kind === kind);
    const judged = judge(kind, known, sightOf(kind, looks, judgedBy), looks.length, now);
    return { kind, ...judged, parts: { host, ...(judged.change === 'ends' ? known : judged.condition)?.parts } };
  });
}

function sightOf(kind: AlarmKind, looks: readonly WatchedFacts[], before: Before): Sight {
  const seen = looks.map((facts) => sights[kind](facts, before));
  // Dates do not change from look to look, and some visitors get the certificate.
  const overdue = kind === 'renewal-overdue' ? seen.find(({ state }) => state === 'bad') : undefined;
  return overdue ?? together(seen);
}

function beforeOf(before: WatchedSite | undefined, host: string, looks: readonly WatchedFacts[], now: number): Before {
  const told = (before?.certificates ?? []).filter(({ overdue }) => overdue === true);
  return {
    ...{ host, now, kept: before?.kept ?? keptAfter(undefined, looks) },
    told: new Set(told.map(({ fingerprint }) => fingerprint)),
  };
}

/** At first what the first check shows; later what two checks in a row show besides. */
function keptAfter(before: WatchedSite | undefined, looks: readonly WatchedFacts[]): WatchedSite['kept'] {
  const now = looks.map(keptOf).reduce(inBoth);
  if (before === undefined) return now;
  const { mixedContent = now.mixedContent, ...kept } = before.kept;
  return withMore(mixedContent === undefined ? kept : { ...kept, mixedContent }, inBoth(keptOf(before.last), now));
}

/** One notice for all names whose certificate was replaced. */
function newsOf(replaced: readonly Replaced[], now: number): readonly Notice[] {
  const [first] = replaced;
  if (first === undefined) return [];
  const { from, to } = first;
  const [before, issuer] = [organizationOf(from.issuer), organizationOf(to.issuer)];
  const hosts = boundedText(replaced.map(({ requested }) => hostOf(requested)).join(', '));
  const parts = {
    hosts,
    host: hostOf(first.requested),
    issuer,
    before,
    until: to.notAfter,
    fingerprint: to.fingerprint,
  };
  return [{ kind: before === issuer ? 'certificate-changed' : 'issuer-changed', change: 'happens', at: now, parts }];
}
