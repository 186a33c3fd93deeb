import { readBase } from '../../src/content/addresses.ts';
import { scan, scanRarePlaces } from '../../src/content/scan.ts';

/** One pass of the content script over the page, in milliseconds. */
Object.assign(globalThis, {
  pass(): number {
    const start = performance.now();
    readBase();
    for (const steps of [scan(document), scanRarePlaces(document)]) while (!steps.next().done);
    return performance.now() - start;
  },
});
