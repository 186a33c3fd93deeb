import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failuresOf } from '../src/core/score.ts';
import { isVisited } from '../src/core/site/site-evidence.ts';
import { type SiteReport, siteReportSchema } from '../src/core/site/site-report-schema.ts';
import { runCommand } from './harness/command-line.ts';
import { combinations, siteCases } from './harness/site-cases.ts';
import { checkLabSites, expectEnds, findingOf } from './harness/site-checks.ts';
import { browsers } from './harness/world.ts';
import { type Lab, openLab } from './lab/lab.ts';
import type { Arrival } from './lab/sites.ts';

let lab: Lab;
const arrivals: Arrival[] = [];
beforeAll(async () => {
  lab = await openLab(siteCases, (arrival) => arrivals.push(arrival));
});
afterAll(() => lab.close());

const failedRules = ({ findings }: SiteReport) => failuresOf(findings).map(({ rule }) => rule);

describe.each(browsers)('a site in %s', (browser) => {
  // Firefox takes three times as long for a visit; all sixteen in Firefox are among the long tests.
  const ends = browser === 'firefox' ? combinations.filter((_, index) => index % 5 === 0) : combinations;
  let reports: ReadonlyMap<string, SiteReport>;
  const at = (id: string): SiteReport => {
    const report = reports.get(`${id}.test`);
    if (report === undefined) throw new Error(`${id} was not checked.`);
    return report;
  };
  beforeAll(async () => {
    const skipped = new Set(combinations.filter((one) => !ends.includes(one)).map(({ id }) => id));
    const ids = siteCases.map(({ id }) => id).filter((id) => !skipped.has(id));
    const all = await checkLabSites(lab, browser, ids);
    reports = new Map(all.map((report) => [report.host, report]));
  }, 900_000);

  test.each(ends)('$id: each end that answers or not is told as that', (combination) => {
    expectEnds(at(combination.id), combination);
  });

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
    ['site-hanging', ['dead-end']],
    ['site-names', []],
    ['site-bound', ['sibling-without-https']],
    ['site-narrow', ['sibling-without-https']],
    ['site-preload', []],
    ['site-preload-early', ['sibling-without-https', 'unmet-preload']],
    ['site-certified', ['sibling-without-https']],
  ])('%s fails %j', (id, expected) => {
    expect(failedRules(at(id)).sort()).toEqual([...expected].sort());
  });

  test('other names of the site are told by whether HTTPS works there', () => {
    const statesOf = (id: string) => {
      const { siblings } = at(id);
      if (siblings.state === 'gap') throw new Error(siblings.reason);
      return Object.fromEntries(siblings.value.items.map(({ host, state }) => [host.split('.')[0], state]));
    };
    expect(statesOf('site-names')).toEqual({ blog: 'https', shop: 'https' });
    expect(statesOf('site-bound')).toEqual({ gone: 'unreachable', legacy: 'http-only', shop: 'https' });
    expect(statesOf('site-narrow')).toEqual({ back: 'http-only' });
    expect(statesOf('site-certified')).toEqual({ old: 'http-only' });
    expect(findingOf(at('site-bound'), 'sibling-without-https')?.severity).toBe('serious');
    expect(findingOf(at('site-narrow'), 'sibling-without-https')?.severity).toBe('moderate');
    expect(findingOf(at('site-preload'), 'unmet-preload')?.outcome).toBe('pass');
  });

  test('a report is what its schema says', () => {
    for (const report of reports.values()) expect(v.parse(siteReportSchema, report)).toEqual(report);
  });

  test.each(['site-well-made', 'site-names'])('%s, where nothing is wrong, is asked for little', async (id) => {
    const before = arrivals.length;
    const [report] = await checkLabSites(lab, browser, [id]);
    expect(report?.verdict).toBe('secure');
    const asked = arrivals.slice(before).filter(({ url }) => url.includes(`${id}.test`));
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
      v.strictObject({
        tool: v.object({ name: v.literal('portcullis') }),
        ...{ rules: v.record(v.string(), v.unknown()), siteRules: v.record(v.string(), v.unknown()) },
        sites: v.array(siteReportSchema),
      }),
      JSON.parse(ended.output),
    );
    expect(sites.map(({ host }) => host)).toEqual(['www.site-well-made.test', 'site-plain.test']);
    expect(sites.map(({ verdict }) => verdict)).toEqual(['secure', 'insecure']);
    expect(ended.status).toBe(1);
  });

  test('names of one site are visited once at each end, and each site has all of its reports', async () => {
    const asked = ['site-names.test', 'www.site-names.test', 'blog.site-names.test'];
    const before = arrivals.length;
    const ended = await runCommand(['--no-direct', '--format', 'json', ...inLab(), ...asked], { command: 'site' });
    const sites = JSON.parse(ended.output).sites as readonly SiteReport[];
    expect(sites.map(({ host, ends }) => [host, ends.length])).toEqual([
      ['site-names.test', 4],
      ['blog.site-names.test', 6],
    ]);
    expect(sites.flatMap(({ ends }) => ends).filter((end) => !isVisited(end))).toEqual([]);
    const requests = arrivals.slice(before).filter(({ url }) => url === 'http://www.site-names.test/');
    expect(requests).toHaveLength(1);
    expect(ended.errors).toContain('www.site-names.test is the same site as site-names.test');
    expect(ended.status).not.toBe(3);
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

  test('a site of which one end hangs ends in time, with a report that says so', async () => {
    const began = Date.now();
    const asked = ['--timeout', '4000', '--format', 'json', ...inLab(), 'site-hanging.test'];
    const ended = await runCommand(asked, { command: 'site' });
    const [report] = JSON.parse(ended.output).sites as readonly SiteReport[];
    const failed = report?.ends.flatMap((end) => ('report' in end ? (end.report.connection.failure?.class ?? []) : []));
    expect(failed).toEqual(['timeout', 'timeout']);
    expect(findingOf(report, 'dead-end')?.proof.map(({ url }) => url)).toEqual([
      'http://www.site-hanging.test/',
      'https://www.site-hanging.test/',
    ]);
    // Two ends hang, each in a browser of its own, and browsers take a while to start.
    expect(Date.now() - began).toBeLessThan(4_000 + 30_000);
    expect(ended.status).toBe(1);
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
