import { beforeAll, describe, expect, test } from 'vitest';
import { launch } from '../../src/cli/launch.ts';
import { readAuthorities } from '../../src/cli/read-authorities.ts';
import { type AuditedTwice, auditTwice } from '../harness/audit-twice.ts';
import { milderThan } from '../harness/milder.ts';
import { browsers, launchInto } from '../harness/world.ts';
import { loadCases } from '../lab/catalogue.ts';
import { openLab } from '../lab/lab.ts';
import { openInternet } from '../truth/internet.ts';
import { plan } from '../truth/plan.ts';
import { startOf } from '../truth/truth-case.ts';

/** Firefox reloads what a form was sent to only after it has asked the person, whom a test has none of. */
const asksFirst = ['upgrade-post'];

const cases = await loadCases();

/** A few of the truth suite's pages, the same in each run. `SAMPLE=1` to `SAMPLE=44` choose others. */
const step = 45;
const first = Number(process.env['SAMPLE'] ?? 0);
const sample = plan.filter((_, index) => index % step === first);
if (sample.length === 0) throw new Error(`SAMPLE is a whole number from 0 to ${step - 1}.`);

const found = (reports: ReadonlyMap<string, AuditedTwice>, start: string): AuditedTwice => {
  const reported = reports.get(start);
  if (reported === undefined) throw new Error(`${start} was not audited twice.`);
  return reported;
};

describe.each(browsers)('a deep audit in %s is never milder than what was seen before', (browser) => {
  let reports: ReadonlyMap<string, AuditedTwice>;
  beforeAll(async () => {
    const lab = await openLab();
    try {
      reports = await auditTwice(
        cases.map(({ start }) => start),
        () => launchInto(lab, browser),
        1_000,
      );
    } finally {
      await lab.close();
    }
  }, 900_000);

  test.each(cases.map(({ id, start }) => ({ id, start })))('$id', ({ id, start }) => {
    const { passive, deep } = found(reports, start);
    expect(deep.mode).toBe(browser === 'firefox' && asksFirst.includes(id) ? 'passive' : 'deep');
    expect(milderThan(passive, deep).join('\n')).toBe('');
  });
});

describe.each(browsers)(`nor on the pages of the truth suite's sample ${first} in %s`, (browser) => {
  let reports: ReadonlyMap<string, AuditedTwice>;
  beforeAll(async () => {
    const internet = await openInternet(sample);
    try {
      const { address, portMap, caFile } = internet;
      const authorities = await readAuthorities(caFile);
      const options = { browser, executable: undefined, headless: true, authorities, browserArgs: [] };
      reports = await auditTwice(
        sample.map(startOf),
        () => launch({ ...options, resolveAll: address, portMap }),
        2_500,
      );
    } finally {
      await internet.close();
    }
  }, 600_000);

  test.each(sample.map((truthCase) => ({ id: truthCase.id, start: startOf(truthCase) })))('$id', ({ start }) => {
    const { passive, deep } = found(reports, start);
    expect(milderThan(passive, deep).join('\n')).toBe('');
  });
});
