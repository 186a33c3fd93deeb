import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import type { SiteReport } from '../../src/core/site/site-report-schema.ts';
import { runCommand } from '../harness/command-line.ts';
import { crawlCases, forbidden, many } from '../harness/crawl-cases.ts';
import { wrongWith } from '../harness/wrong-with.ts';
import { type Lab, openLab } from '../lab/lab.ts';
import type { Arrival } from '../lab/sites.ts';

let lab: Lab;
const arrivals: Arrival[] = [];
beforeAll(async () => {
  lab = await openLab(crawlCases, (arrival) => arrivals.push(arrival));
});
afterAll(() => lab.close());

test('all 200 pages of a site are audited as each of them alone, and what is wrong is grouped right', async () => {
  const inLab = [
    ...['--format', 'json', '--settle', '300', '--ca', lab.caFile, '--resolve-all', lab.address],
    ...['--port-map', [...lab.portMap].map(([from, to]) => `${from}=${to}`).join(',')],
  ];
  const began = Date.now();
  const { output, errors } = await runCommand([...inLab, '--pages', '250', 'many.test'], { command: 'site' });
  const seconds = (Date.now() - began) / 1_000;
  const [site] = JSON.parse(output).sites as readonly SiteReport[];
  if (site === undefined) throw new Error(errors);
  const { pages } = site;
  console.info(`${pages.audited} pages in ${seconds.toFixed(1)} s: ${(pages.audited / seconds).toFixed(2)} a second`);
  expect(pages).toMatchObject({ audited: 199, found: 199, sampled: false });
  expect(arrivals.filter(({ url }) => url.includes(forbidden))).toEqual([]);

  const urls = pages.results.map(({ requested }) => requested);
  const alone = await runCommand([...inLab, '-'], { input: urls.join('\n') });
  const results = JSON.parse(alone.output).results as readonly { readonly report: Report }[];
  const crawled = pages.results.flatMap((page) => ('report' in page ? [wrongWith(page.report)] : []));
  expect(crawled).toEqual(results.map(({ report }) => wrongWith(report)));

  const logo = pages.causes.filter(({ proof }) => proof.some(({ url }) => url === 'http://img.many.test/logo.png'));
  expect(logo.map((cause) => cause.pages)).toEqual(logo.map(() => many.posts.length));
  expect(logo.length).toBeGreaterThan(0);
  expect(pages.causes.find(({ rule }) => rule === 'missing-hsts')).toMatchObject({
    pages: 1,
    example: 'https://many.test/docs/page-4.html',
  });
}, 1_200_000);
