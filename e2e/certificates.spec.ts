import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrivenTab } from '../src/cli/drivers/driver.ts';
import { waitUntil } from '../src/cli/drivers/wait-until.ts';
import { formatOutput } from '../src/cli/formats/format-output.ts';
import { formatSarif } from '../src/presentation/export/sarif.ts';
import { caseById } from './harness/case-by-id.ts';
import { readReport, reportThat } from './harness/reports.ts';
import { unfold } from './harness/unfold.ts';
import { openWorld, type World } from './harness/world.ts';
import type { LabCase } from './lab/case.ts';
import { loadCases } from './lab/catalogue.ts';
import { differingSight } from './lab/compare-sight.ts';

const withCertificate = (await loadCases()).filter(({ expect: { certificate } }) => certificate !== undefined);
const isAccepted = ({ exceptions = [] }: LabCase): boolean => exceptions.length > 0;

/** Rules that look at the page, too, know its certificate before its script has spoken. */
const failing = ({ expect: { certificate } }: Pick<LabCase, 'expect'>): object => {
  const wanted = (certificate?.fails ?? []).map((rule) => expect.objectContaining({ rule, outcome: 'fail' }));
  return { findings: expect.arrayContaining(wanted) };
};

describe('Chromium with its feature on', () => {
  let world: World;
  let tab: DrivenTab;

  beforeAll(async () => {
    world = await openWorld('chromium', { browserArgs: ['--enable-features=WebRequestSecurityInfo'] });
    tab = await world.driver.openTab();
  });
  afterAll(() => world.close());

  test.each(withCertificate.filter((labCase) => !isAccepted(labCase)))('$id: $title', async ({ start, ...labCase }) => {
    await tab.visit(start, 10_000);
    const seen = { requestedUrl: start, certificate: { state: 'seen' }, tls: { state: 'gap' }, ...failing(labCase) };
    const report = await reportThat(world.driver, tab.id, seen);
    expect(differingSight('certificate', labCase.expect.certificate, report.certificate, report).join('\n')).toBe('');
  });

  test.each(withCertificate.filter(isAccepted))('$id: $title', async ({ start, ...labCase }) => {
    await tab.visit(start, 10_000);
    await reportThat(world.driver, tab.id, { url: start, verdict: 'failed' });
    await passWarning(tab, labCase.title);
    const report = await reportThat(world.driver, tab.id, { url: start, verdict: 'insecure', ...failing(labCase) });
    expect(differingSight('certificate', labCase.expect.certificate, report.certificate, report).join('\n')).toBe('');
  });

  test('a certificate that logs have stamped is a public one, and may last only so long', async () => {
    const overlong = async (id: string, outcome: string, rule = 'overlong-certificate'): Promise<void> => {
      const { start } = caseById(world.lab, id);
      await tab.visit(start, 10_000);
      const finding = expect.objectContaining({ rule, outcome });
      await reportThat(world.driver, tab.id, { url: start, findings: expect.arrayContaining([finding]) });
    };
    await overlong('certificate-overlong', 'fail');
    await overlong('certificate-stamped', 'pass');
    await overlong('certificate-stamped', 'pass', 'soon-overlong-certificate');
    await overlong('certificate-overlong', 'not-applicable', 'soon-overlong-certificate');
  });

  test('the popup shows whom the certificate is for, who issued it and how long it lasts, and that no more is told', async () => {
    const { start } = caseById(world.lab, 'certificate-six-days');
    await tab.visit(start, 10_000);
    await reportThat(world.driver, tab.id, { url: start, certificate: { state: 'seen' } });
    const shown = await popupText(world, tab);
    expect(shown).toMatch(/six-days\.test\s+Issued by Portcullis lab authority/);
    expect(shown).toContain('Expires in 5 days, valid for 6 days in total');
    expect(shown).toContain('but not the TLS version and cipher');
  });
});

/** What the popup about a tab says. */
async function popupText({ driver }: World, tab: DrivenTab): Promise<string> {
  const popup = await driver.openOwnPage(`src/presentation/popup/index.html?tab=${tab.id}`);
  await popup.waitFor(`document.querySelector('h1') !== null && ${unfold}`);
  return String(await popup.evaluate('document.body.innerText'));
}

describe('Chromium as it comes', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld('chromium');
  });
  afterAll(() => world.close());

  test('claims nothing about a certificate, in report, exports or popup', async () => {
    const { start } = caseById(world.lab, 'certificate-90-days-ending');
    const tab = await world.driver.openTab();
    await tab.visit(start, 10_000);
    const report = await reportThat(world.driver, tab.id, { url: start, verdict: 'secure' });

    for (const sight of [report.tls, report.certificate]) {
      expect(sight).toMatchObject({ state: 'gap', reason: expect.stringContaining('WebRequestSecurityInfo') });
    }
    const judged = report.findings.filter(({ group }) => group === 'certificate');
    expect([...new Set(judged.map(({ outcome }) => outcome))]).toEqual(['unknown']);

    const output = { tool: { name: 'portcullis', version: '0' }, results: [{ requested: start, report }] };
    const shown = await popupText(world, tab);
    expect(shown).toContain('WebRequestSecurityInfo');
    const exported = (['html', 'markdown', 'table'] as const).map((format) => formatOutput(output, format));
    // The data that a saved page carries hold what each rule would advise, and no reader sees them.
    const read = exported.map((text) => text.replace(/<script type="application\/json".*?<\/script>/s, ''));
    for (const text of [...read, JSON.stringify(formatSarif(output)), shown]) expect(text).not.toMatch(claims);
  });
});

describe('Firefox', () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld('firefox');
  });
  afterAll(() => world.close());

  test('the popup says in words what the connection is worth, and that a bad certificate was accepted', async () => {
    const tab = await world.driver.openTab();
    const { start } = caseById(world.lab, 'accepted-expired');
    await tab.visit(start, 10_000);
    await reportThat(world.driver, tab.id, { url: start, verdict: 'insecure' });
    const shown = await popupText(world, tab);
    expect(shown).toContain('TLS 1.3, modern, forward secret');
    expect(shown).toContain('The browser does not accept it');
    expect(shown).toContain('Expired 10 days ago');
  });

  test('an HSTS policy that was known before is told apart from one that has just come', async () => {
    const { start } = caseById(world.lab, 'hsts-good');
    const tab = await world.driver.openTab();
    for (const hsts of [false, true]) {
      await tab.visit(start, 10_000);
      await reportThat(world.driver, tab.id, { url: start, tls: { value: { hsts } } });
    }
  });

  test('a deep audit names the hosts with an older TLS than the page', async () => {
    const { start } = caseById(world.lab, 'tls-weaker-resource');
    const tab = await world.driver.openTab();
    await tab.visit(start, 10_000);
    await reportThat(world.driver, tab.id, { url: start, verdict: 'secure' });
    await world.driver.ask('deep-audit', { tabId: tab.id });
    const { tls, findings } = await readReport(world.driver, tab.id);
    expect(tls).toMatchObject({ value: { protocol: 'TLSv1.3' } });
    expect(tls.state === 'seen' && [...(tls.value.resources ?? [])].sort(byHost)).toEqual([
      { host: 'new-images.test', protocol: 'TLSv1.3' },
      { host: 'old-images.test', protocol: 'TLSv1.2' },
    ]);
    expect(findings.find(({ rule }) => rule === 'weaker-subresource-tls')).toMatchObject({
      outcome: 'fail',
      proof: [{ text: 'old-images.test: TLSv1.2' }],
    });
  });
});

/** What only somebody who has seen the certificate could say. */
const claims = /Portcullis lab|P-256|SHA-256|TLSv|runs out/;

const byHost = (one: { readonly host: string }, other: { readonly host: string }): number =>
  one.host.localeCompare(other.host);

/** What a person who means it types on Chromium's warning, which listens once it is there. */
const passWarning = (tab: DrivenTab, title: string): Promise<unknown> =>
  waitUntil('the page behind the warning is there', async () => {
    await tab.type('thisisunsafe');
    return tab.evaluate(`document.title === ${JSON.stringify(title)}`);
  });
