import { afterAll, beforeAll, describe, test } from 'vitest';
import type { SiteReport } from '../../src/core/site/site-report-schema.ts';
import { combinations, siteCases } from '../harness/site-cases.ts';
import { checkLabSites, expectEnds } from '../harness/site-checks.ts';
import { browsers } from '../harness/world.ts';
import { type Lab, openLab } from '../lab/lab.ts';

describe.each(browsers)('in %s, whatever answers', (browser) => {
  let lab: Lab;
  let reports: readonly SiteReport[];
  beforeAll(async () => {
    lab = await openLab(siteCases);
    reports = await checkLabSites(
      lab,
      browser,
      combinations.map(({ id }) => id),
    );
  }, 900_000);
  afterAll(() => lab.close());

  test.each(combinations.map((one, index) => ({ ...one, index })))('$id', ({ index, ...combination }) => {
    const report = reports[index];
    if (report === undefined) throw new Error('It was not checked.');
    expectEnds(report, combination);
  });
});
