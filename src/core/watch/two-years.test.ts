import { describe, expect, test } from 'vitest';
import { lifetimeOf } from '../standards/certificate-lifetime.ts';
import { thoroughLooks } from './condition.ts';
import { isAlarm, type Notice } from './notice.ts';
import { changed, day, failed, healthyFacts, hour, randomFrom, shortly, start } from './samples/watched-site.ts';
import { step } from './step.ts';
import type { WatchedSite } from './watch-state.ts';
import type { WatchedCertificate, WatchedFacts } from './watched-facts.ts';

const years = 2 * 365 * day;

/** A certificate of so many days, issued an hour after it begins. */
function issued(at: number, days: number, name = 'one'): WatchedCertificate {
  const from = at - hour;
  return {
    ...{ fingerprint: `${name} ${at}`, issuer: `C=ZZ, O=Authority, CN=A${Math.floor(at / day) % 4}` },
    notBefore: new Date(from).toISOString(),
    notAfter: new Date(from + days * day).toISOString(),
  };
}

/**
 * A server whose client looks every eight hours, give or take one, whether `share` of the lifetime or less is left, until
 * it stops doing so.
 */
function openServer(days: number, share: number, random: () => number, stops = Number.POSITIVE_INFINITY) {
  let certificate = issued(start - random() * (1 - share) * days * day, days);
  let nextLook = start;
  let renewals = 0;
  return {
    certificateAt(now: number): WatchedCertificate {
      for (; nextLook <= now && nextLook < stops; nextLook += (7 + 2 * random()) * hour) {
        const { end = 0 } = lifetimeOf(certificate) ?? {};
        if (end - nextLook > share * days * day) continue;
        certificate = issued(nextLook, days);
        renewals += 1;
      }
      return certificate;
    },
    get renewals() {
      return renewals;
    },
  };
}

/** Calls with the time of each check over two years, every two to six hours. */
function everyFewHours(random: () => number, check: (now: number) => void): void {
  for (let now = start; now < start + years; now += (2 + 4 * random()) * hour) check(Math.floor(now));
}

/** Watches what a server shows at each time, for two years; with the notices, and the state at the end. */
function watch(random: () => number, looksAt: (now: number) => readonly WatchedFacts[]) {
  let site: WatchedSite | undefined;
  const notices: Notice[] = [];
  let checks = 0;
  everyFewHours(random, (now) => {
    const stepped = step(site, { host: 'site.example', began: now - 2_000, looks: looksAt(now) }, now);
    site = stepped.site;
    notices.push(...stepped.notices);
    checks += 1;
  });
  return { site, notices, checks };
}

const servers = [6, 45, 90, 200].flatMap((days) => [1 / 3, 1 / 2].map((share) => ({ days, share })));

describe.each(servers)('a certificate of $days days that is renewed with $share left', ({ days, share }) => {
  test('raises no alarm in two years, and each renewal is news once', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const random = randomFrom(seed);
      const server = openServer(days, share, random);
      const { notices } = watch(random, (now) => [healthyFacts('site.example', [server.certificateAt(now)])]);
      expect(notices.filter(isAlarm)).toEqual([]);
      expect(server.renewals).toBeGreaterThanOrEqual(Math.floor((2 * 365) / days));
      expect(shortly(notices)).toEqual(new Array(server.renewals).fill('certificate-changed happens'));
    }
  });

  test('is told to be overdue, once, with at least a sixth of the lifetime left', () => {
    for (let seed = 1; seed <= 3; seed++) {
      const random = randomFrom(seed);
      const server = openServer(days, share, random, start + (60 + 300 * random()) * day);
      const { notices } = watch(random, (now) => {
        const certificate = server.certificateAt(now);
        const isExpired = (lifetimeOf(certificate)?.end ?? 0) < now;
        const healthy = healthyFacts('site.example', [certificate]);
        const refused = { ...failed('CERT_HAS_EXPIRED', 'certificate-expired'), certificates: [certificate] };
        return [isExpired ? changed(healthy, /^https/, refused) : healthy];
      });
      expect(shortly(notices.filter(isAlarm))).toEqual(['renewal-overdue begins', 'certificate-failing begins']);
      expect(Number(notices.find(isAlarm)?.parts['leftMs'])).toBeGreaterThanOrEqual((days * day) / 6);
    }
  });
});

describe('in two years', () => {
  const healthy = healthyFacts();
  const moments: readonly WatchedFacts[] = [
    changed(healthy, /^https/, failed('ECONNREFUSED', 'refused')),
    changed(healthy, /./, failed('ETIMEDOUT', 'timeout')),
    changed(healthy, /./, failed('ENOTFOUND', 'dns')),
    changed(healthy, /^https/, failed('ERR_SSL_WRONG_VERSION_NUMBER', 'tls-protocol')),
    changed(healthy, /^https/, failed('ERR_TLS_CERT_ALTNAME_INVALID', 'certificate-name')),
    changed(healthy, /./, { status: 503, landed: 'http://site.example/', hsts: undefined }),
    changed(healthy, /^https/, { hsts: undefined }),
    changed(healthy, /^http:/, { status: 200, landed: 'http://site.example/' }),
    changed(healthy, /^https/, { downgrade: 'http://site.example/' }),
  ];

  test('a thousand failures, each for one check, are not told', () => {
    const random = randomFrom(7);
    let failures = 0;
    let wasFailing = false;
    const { notices } = watch(random, () => {
      const moment = moments[Math.floor(random() * moments.length)];
      wasFailing = !wasFailing && random() < 0.5;
      if (!wasFailing || moment === undefined) return [healthy];
      failures += 1;
      return [moment];
    });
    expect(failures).toBeGreaterThan(1_000);
    expect(notices).toEqual([]);
  });

  const [, ...others] = moments;

  test.each([0.1, 0.2, 0.3])(
    'answers that differ from look to look are not told, with a share of %d that is bad',
    (bad) => {
      for (const [seed, moment] of others.entries()) {
        if (seed % 3 !== Math.round(10 * bad) % 3) continue;
        const random = randomFrom(seed);
        const look = (): WatchedFacts => (random() < bad ? moment : healthy);
        const { notices, checks } = watch(random, () => Array.from({ length: thoroughLooks }, look));
        expect(checks).toBeGreaterThan(4_000);
        expect(shortly(notices), `${seed}`).toEqual([]);
      }
    },
  );

  test('answers that alternate are not told', () => {
    for (const moment of others) {
      let turn = 0;
      const { notices } = watch(randomFrom(1), () => [turn++ % 2 === 0 ? healthy : moment]);
      expect(shortly(notices)).toEqual([]);
    }
  });

  test.each([2, 3, 4])('a name with %d certificates that its addresses show by turns has no change', (count) => {
    for (let seed = 1; seed <= 3; seed++) {
      const random = randomFrom(seed);
      const nodes = Array.from({ length: count }, () => openServer(90, 1 / 3, random));
      const look = (now: number): WatchedFacts => {
        const shown = nodes.map((node) => node.certificateAt(now));
        return healthyFacts('site.example', [shown[Math.floor(random() * count)] ?? issued(now, 90)]);
      };
      const { notices } = watch(random, (now) => [look(now)]);
      expect(notices.length, `seed ${seed}`).toBe(0);
    }
  });

  test('a site that is never twice the same is kept in a few kilobytes', () => {
    const random = randomFrom(3);
    const long = (name: string): string => `${name}${'x'.repeat(290)}`;
    const { site } = watch(random, (now) => {
      const certificates = Array.from({ length: 4 }, (_, index) => ({
        ...issued(now, 90, `${index} ${random()}`),
        issuer: long(`O=${index} `),
      }));
      const facts = healthyFacts('site.example', certificates);
      const moved = changed(facts, /./, {
        landed: long('http://site.example/'),
        downgrade: long('http://site.example/'),
      });
      const mixedContent = Array.from({ length: 10 }, () => long(`http://site.example/${random()}`).slice(0, 300));
      return [
        { ...moved, ends: moved.ends.map((end) => ({ ...end, downgrade: long('http:').slice(0, 300) })), mixedContent },
      ];
    });
    const bytes = JSON.stringify(site).length;
    expect(bytes).toBeLessThan(20_000);
  });
});
