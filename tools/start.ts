import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forBrowser, type LabCase } from '../e2e/lab/case.ts';
import { differences } from '../e2e/lab/compare.ts';
import { type Lab, openLab } from '../e2e/lab/lab.ts';
import { surroundings } from '../e2e/lab/surroundings.ts';
import { audit } from '../src/cli/audit.ts';
import { type AuditOptions, parseAuditOptions } from '../src/cli/audit-options.ts';
import type { DrivenTab, Driver } from '../src/cli/drivers/driver.ts';
import { exitStatus } from '../src/cli/exit-status.ts';
import { type LaunchRequest, launch } from '../src/cli/launch.ts';
import { readAuthorities } from '../src/cli/read-authorities.ts';
import { runAudit } from '../src/cli/run-audit.ts';
import { say } from '../src/cli/say.ts';
import type { AuditResult } from '../src/presentation/export/results.ts';

const screenshots = fileURLToPath(new URL('../.cache/screenshots/', import.meta.url));

/** The `start` command: a browser window with the extension, or, without a display, the verdicts of the lab's pages. */
export async function start(args: readonly string[]): Promise<number> {
  const options = parseAuditOptions(args, { terminal: true });
  if (options.help || options.readsInput) return audit(args);
  if (options.addresses.length > 0)
    return hasDisplay() ? showWindow(options.addresses, await requestFor(options)) : audit(args);
  const lab = await openLab();
  try {
    const place = { ca: lab.caFile, resolveAll: lab.address, portMap: lab.portMap };
    const { browserArgs, ...settings } = surroundings[options.browser];
    const all = { ...options, ...place, browserArgs: [...options.browserArgs, ...browserArgs] };
    const request = { ...(await requestFor(all)), ...settings };
    return hasDisplay() ? await showWindow([lab.indexUrl], request) : await showVerdicts(lab, options, request);
  } finally {
    await lab.close();
  }
}

/** Where there is no window system, Linux names no display. */
const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);

const requestFor = async (options: AuditOptions): Promise<LaunchRequest> => ({
  ...options,
  headless: !hasDisplay(),
  authorities: options.ca === undefined ? [] : await readAuthorities(options.ca),
});

async function showWindow(urls: readonly string[], request: LaunchRequest): Promise<number> {
  const driver = await launch(request);
  for (const url of urls) await (await driver.openTab()).visit(url, 30_000);
  process.stdout.write('The browser is open; close it to end. The gate in the toolbar is Portcullis.\n');
  await driver.closed;
  await driver.close();
  return exitStatus.clean;
}

async function showVerdicts(lab: Lab, options: AuditOptions, request: LaunchRequest): Promise<number> {
  await mkdir(screenshots, { recursive: true });
  const byStart = new Map(lab.cases.map((labCase) => [labCase.start, labCase]));
  const results = await runAudit([...byStart.keys()], {
    launch: () => launch(request),
    patience: options,
    concurrency: options.concurrency,
    progress: say,
    inspect: async (driver, tab, url) => photographPopup(driver, tab, byStart.get(url)?.id ?? 'page'),
  });
  const rows = lab.cases.map((labCase, index) => judged(labCase, results[index], options.browser));
  process.stdout.write(`${rows.map(({ text }) => text).join('\n')}\n\nScreenshots of the popup: ${screenshots}\n`);
  return rows.every(({ good }) => good) ? exitStatus.clean : exitStatus.findings;
}

async function photographPopup(driver: Driver, tab: DrivenTab, name: string): Promise<void> {
  const popup = await driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
  await popup.waitFor("document.querySelector('main[data-verdict]') !== null");
  await popup.screenshot(join(screenshots, `${driver.name}-${name}.png`), { width: 420, height: 600 });
  await popup.close();
}

function judged(labCase: LabCase, result: AuditResult | undefined, browser: 'chromium' | 'firefox') {
  const expected = forBrowser(labCase.expect.verdict, browser);
  const problems =
    result !== undefined && 'report' in result
      ? differences(labCase, result.report)
      : [result?.error ?? 'It was not visited.'];
  const got = result !== undefined && 'report' in result ? result.report : undefined;
  const line = `${problems.length === 0 ? 'as expected' : 'DIFFERS    '} ${(got?.verdict ?? 'none').padEnd(8)} ${(got?.grade ?? '').padEnd(2)} ${labCase.title} (${labCase.start})`;
  const notes =
    problems.length === 0 ? [] : [`    expected ${expected}`, ...problems.map((problem) => `    ${problem}`)];
  return { good: problems.length === 0, text: [line, ...notes].join('\n') };
}
