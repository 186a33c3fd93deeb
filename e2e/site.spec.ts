import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAuthorities } from '../src/cli/read-authorities.ts';
import { checkSites } from '../src/cli/site/check-sites.ts';
import { readHost } from '../src/cli/site/read-host.ts';
import { failuresOf } from '../src/core/score.ts';
import { isVisited } from '../src/core/site/site-evidence.ts';
import { type SiteReport, siteReportSchema } from '../src/core/site/site-report-schema.ts';
import { runCommand } from './harness/command-line.ts';
import { combinations, siteCases } from './harness/site-cases.ts';
import { browsers, launchInto } from './harness/world.ts';
import { type Lab, openLab } from './lab/lab.ts';
import type { Arrival } from './lab/sites.ts';

let lab: Lab;
const arrivals: Arrival[] = [];
beforeAll(async () => {
  lab = await openLab(siteCases, (arrival) => arrivals.push(arrival));
});
afterAll(() => lab.close());

/** Checks sites of the lab; a host that is silent gets twenty seconds. */
async function check(browser: (typeof browsers)[number], ids: readonly string[]): Promise<readonly SiteReport[]> {
  const authorities = await readAuthorities(lab.caFile);
  return checkSites(
    ids.map((id) => readHost(`${id}.test`)),
    {
      launch: () => launchInto(lab, browser, { unattended: true }),
      patience: { settle: 300, timeout: 20_000, deep: false },
      concurrency: 4,
      progress: () => undefined,
      direct: { resolveAll: lab.address, portMap: lab.portMap, authorities },
    },
  );
}

/** Which ends show a page, in the report's order. */
const shown = ({ ends }: SiteReport) => ends.map((end) => isVisited(end) && end.report.verdict !== 'failed');
const failedRules = ({ findings }: SiteReport) => failuresOf(findings).map(({ rule }) => rule);
const findingOf = (report: SiteReport | undefined, rule: string) =>
  report?.findings.find((finding) => finding.rule === rule);

describe.each(browsers)('a site in %s', (browser) => {
  let reports: ReadonlyMap<string, SiteReport>;
  const at = (id: string): SiteReport => {
    const report = reports.get(`${id}.test`);
    if (report === undefined) throw new Error(`${id} was not checked.`);
    return report;
  };
  beforeAll(async () => {
    const all = await check(
      browser,
      siteCases.map(({ id }) => id),
    );
    reports = new Map(all.map((report) => [report.host, report]));
  }, 900_000);

  test.each(combinations)(
    '$id: each end that answers or not is told as that',
    ({ id, up: [httpApex, httpsApex, httpWww, httpsWww] }) => {
      const report = at(id);
      const leads = [httpApex && httpsApex, httpsApex, httpWww && httpsWww && httpsApex, httpsWww && httpsApex];
      expect(report.ends.filter((end) => !isVisited(end))).toEqual([]);
      expect(shown(report)).toEqual(leads);
      const dead = report.ends.filter((_, index) => leads[index] !== true).map(({ requested }) => requested);
      expect(findingOf(report, 'dead-end')?.proof.map(({ url }) => url) ?? []).toEqual(dead);
      expect(findingOf(report, 'dead-end')?.outcome).toBe(dead.length === 0 ? 'pass' : 'fail');
      const isHttpsDead = !leads[1] || !leads[3];
      expect(report.verdict).toBe(leads.every((one) => !one) ? 'failed' : isHttpsDead ? 'warning' : 'secure');
    },
  );

  test.each([
    ['site-well-made', []],
    ['site-wrong-name', ['uncovered-sibling']],
    ['site-downgrade', ['downgrade-redirect']],
    ['site-left-at-http', ['downgrade-redirect', 'unredirected-http', 'two-front-pages']],
    ['site-first-hop', ['first-hop-elsewhere']],
    ['site-loop', ['redirect-loop']],
    ['site-silent', ['dead-end']],
    ['site-two-front', ['two-front-pages']],
    ['site-no-hsts', ['missing-hsts']],
    ['site-plain', ['unredirected-http', 'dead-end']],
    ['site-parked', ['different-sites']],
  ])('%s fails %j', (id, expected) => {
    expect(failedRules(at(id)).sort()).toEqual([...expected].sort());
  });

  test('a report is what its schema says', () => {
    for (const report of reports.values()) expect(v.parse(siteReportSchema, report)).toEqual(report);
  });

  test('a site that is well made is asked for little', async () => {
    const before = arrivals.length;
    const [report] = await check(browser, ['site-well-made']);
    expect(report?.verdict).toBe('secure');
    const asked = arrivals.slice(before).filter(({ url }) => url.includes('site-well-made.test'));
    expect(asked.length).toBeLessThanOrEqual(12);
    expect(asked.length).toBeGreaterThan(4);
  });
});

describe('from the command line', () => {
  const inLab = (): string[] => [
    ...['--ca', lab.caFile, '--resolve-all', lab.address],
    ...['--port-map', [...lab.portMap].map(([from, to]) => `${from}=${to}`).join(',')],
  ];

  test('standard output is one object with the sites in the order asked', async () => {
    const asked = ['www.site-well-made.test', 'https://site-plain.test/path'];
    const ended = await runCommand(['--format', 'json', ...inLab(), ...asked], { command: 'site' });
    const { sites } = v.parse(
      v.strictObject({ tool: v.object({ name: v.literal('portcullis') }), sites: v.array(siteReportSchema) }),
      JSON.parse(ended.output),
    );
    expect(sites.map(({ host }) => host)).toEqual(['www.site-well-made.test', 'site-plain.test']);
    expect(sites.map(({ verdict }) => verdict)).toEqual(['secure', 'insecure']);
    expect(ended.status).toBe(1);
  });

  test('the table shows each end with where it leads', async () => {
    const ended = await runCommand(['--format', 'table', ...inLab(), 'site-well-made.test'], { command: 'site' });
    expect(ended.output).toContain('http://www.site-well-made.test/');
    expect(ended.output).toContain('301 → https://www.site-well-made.test/ 301 → https://site-well-made.test/');
    expect(ended.status).toBe(0);
  });

  test('what is not asked directly is unknown', async () => {
    const ended = await runCommand(['--no-direct', ...inLab(), 'site-well-made.test'], { command: 'site' });
    const [report] = JSON.parse(ended.output).sites as readonly SiteReport[];
    expect(report?.direct.state).toBe('gap');
    expect(findingOf(report, 'outdated-tls-offered')?.outcome).toBe('unknown');
  });

  test.each([
    ['co.uk', 'public suffix'],
    ['site.test:8443', 'ports 80 and 443'],
    ['ftp://site.test/', 'not the name of a host'],
    ['two words', 'not the name of a host'],
  ])('%s is refused in one sentence', async (host, words) => {
    const ended = await runCommand([host], { command: 'site' });
    expect(ended.errors).toContain(words);
    expect(ended.errors.trim().split('\n')).toHaveLength(1);
    expect(ended).toMatchObject({ status: 2, output: '' });
  });
});
