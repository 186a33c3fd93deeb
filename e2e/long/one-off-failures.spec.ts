import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WatchRecord } from '../../src/core/watch/watch-list.ts';
import { openChangingSite } from '../harness/changing-site.ts';
import { watchListIn } from '../harness/watch-list-in.ts';
import { browsers, launchInto } from '../harness/world.ts';
import { type Answer, page, redirect } from '../lab/answers.ts';
import { openAuthority } from '../lab/authority.ts';
import { openLab } from '../lab/lab.ts';
import { wellMade } from '../lab/well-made-site.ts';

/** `FAILURES=50` is done in a minute. */
const wanted = Number(process.env['FAILURES'] ?? 1_000);
const seed = Number(process.env['SEED'] ?? 1);
/** As many as are checked in one go. */
const ids = ['one', 'two', 'three', 'four', 'five'].map((name) => `one-off-${name}`);

type Answers = Readonly<Record<string, Answer>>;

/** What is wrong with a site, for one check. */
const failures = {
  'no TLS': () => ({}),
  'an error of the server': (id) => ({
    [`https://${id}.test/`]: page({ title: 'Error', status: 502 }),
    [`https://www.${id}.test/`]: page({ title: 'Error', status: 502 }),
  }),
  'a redirect to HTTP': (id) => ({
    [`http://${id}.test/`]: page({ title: 'Maintenance' }),
    [`https://${id}.test/`]: redirect(302, `http://${id}.test/`),
  }),
  'no redirect to HTTPS': (id) => ({ [`http://${id}.test/`]: page({ title: 'Maintenance' }) }),
  'no HSTS': (id) => ({ [`https://${id}.test/`]: page({ title: id }) }),
  'another HSTS': (id) => ({
    [`https://${id}.test/`]: page({ title: id, headers: { 'Strict-Transport-Security': 'max-age=300' } }),
  }),
  'another site': (id) => ({ [`https://${id}.test/`]: redirect(302, 'https://clean.test/') }),
} satisfies Readonly<Record<string, (id: string) => Answers>>;
type Failure = keyof typeof failures;

test.each(browsers)(
  'a watched site in %s that fails now and then, but never twice in a row, is no news',
  async (browser) => {
    const lab = await openLab();
    const cache = new URL('../../.cache/lab/', import.meta.url).pathname;
    const site = await openChangingSite({
      trusted: await openAuthority(cache, 'authority'),
      stranger: await openAuthority(cache, 'stranger'),
    });
    await site.certify(ids.flatMap((id) => [`${id}.test`, `www.${id}.test`]));
    const portMap = new Map([...lab.portMap, ...site.portMap]);
    const driver = await launchInto({ ...lab, portMap }, browser);
    const hosts = ids.map((id) => `${id}.test`);
    const { watch, checkAll } = watchListIn(() => driver);
    try {
      await watch(...hosts);
      const plan = fc.sample(
        fc.tuple(...ids.map(() => fc.option(fc.constantFrom(...(Object.keys(failures) as Failure[]))))),
        { numRuns: wanted, seed },
      );
      let failed = 0;
      let records: readonly WatchRecord[] = [];
      let before: readonly (Failure | null)[] = ids.map(() => null);
      for (const round of [before, ...plan]) {
        if (failed >= wanted) break;
        // One that has just failed is well.
        const now = round.map((failure, i) => (before[i] === null ? failure : null));
        site.answers = Object.assign(
          {},
          ...ids.map(wellMade),
          ...now.map((one, i) => one && failures[one](ids[i] ?? '')),
        );
        site.withoutTls.clear();
        for (const [i, one] of now.entries()) if (one === 'no TLS') site.withoutTls.add(hosts[i] ?? '');
        records = await checkAll(hosts);
        failed += now.filter((one) => one !== null).length;
        before = now;
      }
      const notices = records.flatMap((record) => record.notices);
      process.stdout.write(`${browser}: ${failed} one-off failures, ${notices.length} notices\n`);
      expect(failed).toBeGreaterThanOrEqual(wanted);
      expect(notices).toEqual([]);
    } finally {
      await driver.close();
      await site.close();
      await lab.close();
    }
  },
  3_600_000,
);
