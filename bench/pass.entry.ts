import { scanForms } from '../src/content/forms.ts';
import { scanReferences } from '../src/content/references.ts';
import { scan } from '../src/content/scan.ts';

/** One pass of the content script over the page, in milliseconds. */
Object.assign(globalThis, {
  pass(): number {
    const start = performance.now();
    scan(document);
    scanForms(document);
    scanReferences();
    return performance.now() - start;
  },
});
