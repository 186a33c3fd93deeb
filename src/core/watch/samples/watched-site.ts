import { momentOf } from '../../standards/moment.ts';
import type { Notice } from '../notice.ts';
import { step } from '../step.ts';
import type { WatchedSite } from '../watch-state.ts';
import type { WatchedCertificate, WatchedEnd, WatchedFacts } from '../watched-facts.ts';

export const hour = 3_600_000;
export const day = 24 * hour;

/** When the simulated clocks begin. */
export const start = momentOf('2026-12-01T00:00:00Z') ?? 0;

/** A certificate that nobody needs to renew. */
const lasting: WatchedCertificate = {
  ...{ fingerprint: 'lasting', issuer: 'C=ZZ, O=Authority, CN=A1' },
  ...{ notBefore: '2026-11-30T00:00:00Z', notAfter: '2037-11-30T00:00:00Z' },
};

/** Four ends as they should be, with this certificate. */
export function healthyFacts(host = 'site.example', certificates: WatchedCertificate[] = [lasting]): WatchedFacts {
  const hsts = { maxAge: 31_536_000, includeSubDomains: true };
  const landed = `https://${host}/`;
  const ends = [host, `www.${host}`].flatMap((name): WatchedEnd[] => [
    { requested: `http://${name}/`, status: 301, landed, certificates: [] },
    { requested: `https://${name}/`, status: name === host ? 200 : 301, landed, hsts, certificates },
  ]);
  return { ends, mixedContent: [] };
}

/** The facts with this changed at the ends whose address matches; `undefined` takes away what was there. */
export function changed(
  facts: WatchedFacts,
  which: RegExp,
  change: { readonly [Key in keyof WatchedEnd]?: WatchedEnd[Key] | undefined },
): WatchedFacts {
  const ends = facts.ends.map((end) => {
    if (!which.test(end.requested)) return end;
    const entries = Object.entries({ ...end, ...change }).filter(([, value]) => value !== undefined);
    // What a change takes away may be absent.
    return Object.fromEntries(entries) as unknown as WatchedEnd;
  });
  return { ...facts, ends };
}

/** An end that failed so. */
export const failed = (code: string, reason: NonNullable<WatchedEnd['failure']>['class']) => ({
  ...{ failure: { class: reason, code }, status: undefined, landed: undefined, hsts: undefined },
  certificates: [],
});

/** A site that is watched by a simulated clock. */
export function watchedSite(host = 'site.example') {
  let site: WatchedSite | undefined;
  let now = start;
  const notices: Notice[] = [];
  return {
    notices,
    get site() {
      return site;
    },
    get now() {
      return now;
    },
    /** Lets time pass. */
    wait(milliseconds: number) {
      now += milliseconds;
    },
    /** Checks the site, which shows this at each look, and says what is told. */
    check(...looks: readonly WatchedFacts[]): readonly Notice[] {
      const stepped = step(site, { host, began: now - 1_000, looks }, now);
      site = stepped.site;
      notices.push(...stepped.notices);
      now += 4 * hour;
      return stepped.notices;
    },
  };
}

/** What is told, in short: `hsts-lost begins`. */
export const shortly = (notices: readonly Notice[]): string[] => notices.map(({ kind, change }) => `${kind} ${change}`);

/** Numbers from 0 to 1 that look random, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
