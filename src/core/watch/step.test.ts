import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { thoroughLooks } from './condition.ts';
import { changed, day, failed, healthyFacts, hour, shortly, start, watchedSite } from './samples/watched-site.ts';
import { step, wantsAnotherLook } from './step.ts';
import { watchedSiteSchema } from './watch-state.ts';
import type { WatchedFacts } from './watched-facts.ts';

/** A certificate from and until so many milliseconds since the epoch. */
const certificateOf = (from: number, until: number, name: string, issuer = 'C=ZZ, O=Authority, CN=A1') => ({
  ...{ fingerprint: name, issuer },
  notBefore: new Date(from).toISOString(),
  notAfter: new Date(until).toISOString(),
});

const healthy = healthyFacts();
const thoroughly = (facts: WatchedFacts) => new Array<WatchedFacts>(thoroughLooks).fill(facts);

/** What is wrong, and the facts that show it. */
const faults: readonly (readonly [kind: string, facts: WatchedFacts])[] = [
  ['unreachable', changed(healthy, /^https/, failed('ECONNREFUSED', 'refused'))],
  ['unreachable', changed(healthy, /^https:\/\/www/, failed('ETIMEDOUT', 'timeout'))],
  ['certificate-failing', changed(healthy, /^https/, failed('CERT_HAS_EXPIRED', 'certificate-expired'))],
  ['https-not-enforced', changed(healthy, /^http:/, { status: 200, landed: 'http://site.example/' })],
  ['hsts-lost', changed(healthy, /^https/, { hsts: undefined })],
  ['hsts-shortened', changed(healthy, /^https/, { hsts: { maxAge: 300, includeSubDomains: true } })],
  ['hsts-shortened', changed(healthy, /^https/, { hsts: { maxAge: 31_536_000, includeSubDomains: false } })],
  ['downgrade-redirect', changed(healthy, /^https:\/\/www/, { downgrade: 'http://site.example/' })],
  ['mixed-content', { ...healthy, mixedContent: ['http://site.example/image.png'] }],
];

describe.each(faults)('%s', (kind, facts) => {
  test('is told once, at the second check, and once when it is over', () => {
    const site = watchedSite();
    site.check(healthy);
    expect(site.check(facts)).toEqual([]);
    expect(shortly(site.check(facts))).toEqual([`${kind} begins`]);
    for (let more = 0; more < 20; more++) site.check(facts);
    for (let more = 0; more < 20; more++) site.check(healthy);
    expect(shortly(site.notices)).toEqual([`${kind} begins`, `${kind} ends`]);
    expect(site.site?.conditions).toEqual([]);
  });

  test('is told by one check that looked thoroughly, unless nothing answers', () => {
    const site = watchedSite();
    site.check(healthy);
    expect(shortly(site.check(...thoroughly(facts)))).toEqual(kind === 'unreachable' ? [] : [`${kind} begins`]);
    site.check(...thoroughly(facts));
    expect(shortly(site.check(...thoroughly(healthy)))).toEqual([`${kind} ends`]);
    expect(site.notices).toHaveLength(2);
  });

  test('is not told where it was there for one check only, or not in each look', () => {
    const site = watchedSite();
    site.check(healthy);
    for (let more = 0; more < 10; more++) {
      site.check(facts);
      site.check(healthy);
      site.check(facts, healthy, facts);
    }
    expect(site.notices).toEqual([]);
  });

  test('is not told of a site that was never otherwise, but for what visitors meet', () => {
    const site = watchedSite();
    for (let more = 0; more < 3; more++) site.check(facts);
    const isMet = facts.ends.some(({ requested, failure }) => requested === 'https://site.example/' && failure);
    expect(shortly(site.notices)).toEqual(isMet ? [`${kind} begins`] : []);
  });

  test('wants another look when it comes, when it goes, and not while it lasts', () => {
    const looking = (site: ReturnType<typeof watchedSite>, look: WatchedFacts) =>
      wantsAnotherLook(site.site, { host: 'site.example', began: site.now, looks: [look] }, site.now);
    const site = watchedSite();
    site.check(healthy);
    expect([looking(site, healthy), looking(site, facts)]).toEqual([false, true]);
    site.check(facts);
    site.check(facts);
    expect([looking(site, healthy), looking(site, facts)]).toEqual([true, false]);
  });
});

describe('a check', () => {
  test('that began before the last one had ended counts for nothing', () => {
    const facts = faults[0]?.[1] ?? healthy;
    const site = watchedSite();
    site.check(healthy);
    site.check(facts);
    const checked = site.site?.checked ?? 0;
    const check = { host: 'site.example', began: checked - 1, looks: [facts] };
    expect(step(site.site, check, checked + 1_000)).toEqual({ site: site.site, notices: [] });
    expect(shortly(step(site.site, { ...check, began: checked + 1 }, checked + 1_000).notices)).toEqual([
      'unreachable begins',
    ]);
  });

  test('counts although the clock was set back', () => {
    const site = watchedSite();
    site.check(healthy);
    const now = start - 100 * day;
    expect(step(site.site, { host: 'site.example', began: now, looks: [healthy] }, now).site.checked).toBe(now);
  });

  test('leaves what its schema says', () => {
    const site = watchedSite();
    site.check(healthy);
    for (const [, facts] of faults) site.check(facts);
    expect(v.parse(watchedSiteSchema, JSON.parse(JSON.stringify(site.site)))).toEqual(site.site);
  });
});

describe('answers that say nothing of how a site is served', () => {
  const refusing = changed(healthy, /./, { status: 403, hsts: undefined, landed: 'http://site.example/' });
  test.each([
    ['that turn the visitor away', refusing],
    ['that are lost on this computer', changed(healthy, /./, failed('ENETDOWN', 'offline'))],
  ])('%s are no change', (_, facts) => {
    const site = watchedSite();
    site.check(healthy);
    for (let more = 0; more < 10; more++) site.check(facts);
    expect(site.notices).toEqual([]);
  });

  test('a closed port 80 enforces HTTPS as well', () => {
    const site = watchedSite();
    site.check(healthy);
    for (let more = 0; more < 5; more++) site.check(changed(healthy, /^http:/, failed('ECONNREFUSED', 'refused')));
    expect(site.notices).toEqual([]);
  });
});

describe('certificates', () => {
  const old = certificateOf(start - 60 * day, start + 30 * day, 'old');
  const next = (from: number, issuer?: string) => certificateOf(from, from + 90 * day, `next ${from}`, issuer);

  test('one that was issued since the last check is news at once, and only once', () => {
    const site = watchedSite();
    site.check(healthyFacts('site.example', [old]));
    const renewed = healthyFacts('site.example', [next(site.now - hour)]);
    expect(shortly(site.check(renewed))).toEqual(['certificate-changed happens']);
    for (let more = 0; more < 20; more++) site.check(renewed);
    expect(site.notices).toHaveLength(1);
  });

  test('another issuer is news of its own; another intermediate certificate of the same is not', () => {
    const site = watchedSite();
    site.check(healthyFacts('site.example', [old]));
    site.check(healthyFacts('site.example', [next(site.now, 'C=ZZ, O=Authority, CN=B7')]));
    site.check(healthyFacts('site.example', [next(site.now, 'CN=C1,O=Other\\, Inc.,C=ZZ')]));
    expect(shortly(site.notices)).toEqual(['certificate-changed happens', 'issuer-changed happens']);
    expect(site.notices[1]?.parts).toMatchObject({ hosts: 'site.example, www.site.example', before: 'Authority' });
  });

  test('one that existed before is news once the other has not been shown for twelve looks', () => {
    const site = watchedSite();
    const other = healthyFacts('site.example', [certificateOf(start - 50 * day, start + 40 * day, 'other')]);
    site.check(healthyFacts('site.example', [old]));
    for (let more = 0; more < 11; more++) expect(site.check(other)).toEqual([]);
    expect(shortly(site.check(other))).toEqual(['certificate-changed happens']);
    for (let more = 0; more < 20; more++) expect(site.check(other)).toEqual([]);
  });

  test('a name that gets the certificate of another one later is no further news', () => {
    const site = watchedSite();
    site.check(healthyFacts('site.example', [old]));
    const shared = next(site.now);
    const half = changed(healthyFacts('site.example', [old]), /^https:\/\/site/, { certificates: [shared] });
    expect(shortly(site.check(half))).toEqual(['certificate-changed happens']);
    expect(site.check(healthyFacts('site.example', [shared]))).toEqual([]);
  });

  test('an overdue renewal is told with what is left, once, and once that it was made', () => {
    const site = watchedSite();
    const dated = healthyFacts('site.example', [certificateOf(start - 68 * day, start + 22 * day, 'dated')]);
    const [told] = site.check(dated);
    expect(told).toMatchObject({ kind: 'renewal-overdue', parts: { hosts: 'site.example' } });
    for (let more = 0; more < 20; more++) site.check(dated);
    const renewed = healthyFacts('site.example', [next(site.now)]);
    for (let more = 0; more < 20; more++) site.check(renewed);
    expect(shortly(site.notices)).toEqual(['renewal-overdue begins', 'renewal-overdue ends']);
  });

  test('an address that was forgotten at a renewal is told once, however seldom it answers', () => {
    const site = watchedSite();
    const dated = certificateOf(start - 68 * day, start + 22 * day, 'dated');
    const fresh = next(start);
    for (let more = 0; more < 100; more++) site.check(healthyFacts('site.example', [more % 7 === 3 ? dated : fresh]));
    expect(shortly(site.notices)).toEqual(['renewal-overdue begins', 'renewal-overdue ends']);
  });
});
