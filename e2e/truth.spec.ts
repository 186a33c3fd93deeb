import { describe, expect, test } from 'vitest';
import { browsers } from './harness/world.ts';
import { subset } from './truth/plan.ts';
import { runTruth } from './truth/run.ts';
import { tableOf } from './truth/table.ts';
import { meetsTargets } from './truth/targets.ts';

/** Milliseconds for the whole subset: by the browser alone, and with the extension in both modes. */
const longest = 900_000;

describe.each(browsers)('against what %s itself does', (browser) => {
  test(
    'the extension reports neither less nor more',
    async () => {
      const runs = await runTruth(browser, ['passive', 'deep'], subset, () => undefined);
      expect(runs.map(({ mode }) => mode)).toEqual(['passive', 'deep']);
      for (const run of runs) expect(meetsTargets(run), tableOf(run)).toBe(true);
    },
    longest,
  );
});
