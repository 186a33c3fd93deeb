import { lifetimeOf } from '../standards/certificate-lifetime.ts';
import { mostRemembered, type RememberedCertificate } from './watch-state.ts';
import { isCertificateRefused, isOverHttps, type WatchedCertificate, type WatchedFacts } from './watched-facts.ts';

/** The certificate of an end was replaced. */
export interface Replaced {
  readonly requested: string;
  readonly from: WatchedCertificate;
  readonly to: WatchedCertificate;
}

const hour = 3_600_000;

/** Authorities let a certificate begin before they issue it, mostly an hour. */
const backdated = 2 * hour;

/** Looks in a row without a certificate after which another one has replaced it; or all of several. */
const patience = { one: 12, several: 30 } as const;

/** Milliseconds after which what was not shown is forgotten. */
const forgotten = 30 * 24 * hour;

/** When a check was made, and when the one before it; milliseconds since the epoch. */
interface Times {
  readonly now: number;
  readonly previous: number;
}

/**
 * Takes in the certificates that the looks of one check show. One that was issued since the last check has replaced the one
 * before it. Any other may be one of several that the addresses of a name have, until none of those before was shown for a
 * while.
 */
export function rememberCertificates(
  before: readonly RememberedCertificate[],
  looks: readonly WatchedFacts[],
  times: Times,
): { readonly certificates: RememberedCertificate[]; readonly replaced: readonly Replaced[] } {
  const shown = shownIn(looks);
  const ends = new Set([...before.map(({ requested }) => requested), ...shown.keys()]);
  const certificates: RememberedCertificate[] = [];
  const replaced: Replaced[] = [];
  for (const requested of ends) {
    const known = before.filter((one) => one.requested === requested);
    const taken = takeIn(known, requested, shown.get(requested) ?? [], { ...times, looks: looks.length });
    certificates.push(...withinLimits(taken.certificates, times.now));
    // A certificate of several names reaches them one after the other.
    const isElsewhere = before.some((one) => one.settled && one.fingerprint === taken.replaced?.to.fingerprint);
    if (taken.replaced !== undefined && !isElsewhere) replaced.push(taken.replaced);
  }
  return { certificates, replaced };
}

/** Trusted certificates of each end, each once. */
function shownIn(looks: readonly WatchedFacts[]): ReadonlyMap<string, readonly WatchedCertificate[]> {
  const shown = new Map<string, WatchedCertificate[]>();
  for (const end of looks.flatMap(({ ends }) => ends)) {
    if (!isOverHttps(end) || isCertificateRefused(end)) continue;
    const all = shown.get(end.requested) ?? [];
    for (const one of end.certificates)
      if (!all.some(({ fingerprint }) => fingerprint === one.fingerprint)) all.push(one);
    if (all.length > 0) shown.set(end.requested, all);
  }
  return shown;
}

interface Taken {
  readonly certificates: readonly RememberedCertificate[];
  readonly replaced?: Replaced;
}

function takeIn(
  known: readonly RememberedCertificate[],
  requested: string,
  shown: readonly WatchedCertificate[],
  { now, previous, looks }: Times & { readonly looks: number },
): Taken {
  if (shown.length === 0) return { certificates: known };
  const isShown = ({ fingerprint }: WatchedCertificate): boolean =>
    shown.some((one) => one.fingerprint === fingerprint);
  const asShown = (settled: boolean): RememberedCertificate[] =>
    shown.map((one) => ({
      ...(known.find(({ fingerprint }) => fingerprint === one.fingerprint) ?? { ...one, requested }),
      ...{ last: now, missed: 0, settled },
    }));
  const absent = known.filter((one) => !isShown(one)).map((one) => ({ ...one, missed: one.missed + looks }));
  const settled = known.filter((one) => one.settled);
  if (settled.length === 0) return { certificates: [...asShown(true), ...absent] };
  // One of those that it has is still there, so that the others are more of them.
  if (settled.some(isShown)) {
    const joined = absent.map((one) => ({ ...one, settled: one.settled || one.overdue === undefined }));
    return { certificates: [...asShown(true), ...joined] };
  }
  const missed = looks + Math.min(...settled.map((one) => one.missed));
  const most = settled.length === 1 ? patience.one : patience.several;
  if (!isNew(settled, shown, previous) && missed < most) return { certificates: [...asShown(false), ...absent] };
  const [from] = [...settled].sort((a, b) => b.last - a.last);
  const [to] = shown;
  // What was replaced is of no more use, but that it was told of once.
  const left = absent.filter(({ overdue }) => overdue === true).map((one) => ({ ...one, settled: false }));
  const certificates = [...asShown(true), ...left];
  return from === undefined || to === undefined
    ? { certificates }
    : { certificates, replaced: { requested, from, to } };
}

/** Whether a site that has one certificate has been issued another one since the last check. */
function isNew(
  settled: readonly WatchedCertificate[],
  shown: readonly WatchedCertificate[],
  previous: number,
): boolean {
  const starts = shown.map((one) => lifetimeOf(one)?.start ?? 0);
  return settled.length === 1 && starts.every((start) => start >= previous - backdated);
}

function withinLimits(certificates: readonly RememberedCertificate[], now: number): readonly RememberedCertificate[] {
  const [latest, ...others] = [...certificates].sort(
    (a, b) => Number(b.settled) - Number(a.settled) || b.last - a.last,
  );
  if (latest === undefined) return [];
  return [latest, ...others.filter(({ last }) => now - last < forgotten)].slice(0, mostRemembered);
}
