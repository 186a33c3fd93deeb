import { startMeasured } from '/work/h/content/bench/browser.ts';
import { measureHostile } from '/work/h/content/bench/hostile.ts';
import { benchCase } from '/work/h/content/bench/pages.ts';
import { measurePass } from '/work/h/content/bench/pass.ts';
import { openLab } from '/work/h/content/e2e/lab/lab.ts';
import { readAuthorities } from '/work/h/content/src/cli/read-authorities.ts';
import { prepareBrowser } from '/work/h/content/src/cli/setup/prepare-browser.ts';

const executable = await prepareBrowser('chromium', { certutil: true });
const lab = await openLab([benchCase]);
const b = await startMeasured(lab, executable, undefined, await readAuthorities(lab.caFile));
for (const f of [...(await measurePass(b)), ...(await measureHostile(b))])
  console.log(f.name.padEnd(60), f.value.toFixed(2), f.unit, f.budget);
await b.close();
await lab.close();
