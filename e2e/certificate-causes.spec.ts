import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readAuthorities } from '../src/cli/read-authorities.ts';
import { runAudit } from '../src/cli/run-audit.ts';
import { stepText } from '../src/core/failures/step-text.ts';
import type { Report } from '../src/core/report.ts';
import { browsers, launchInto } from './harness/world.ts';
import { page } from './lab/answers.ts';
import { defineCase } from './lab/case.ts';
import type { CertificateFlaw, CertificateShape } from './lab/certificate.ts';
import { type Lab, openLab } from './lab/lab.ts';

/** Sites whose certificate is refused: what it is like, and how what the command line says of it begins. */
const refused: readonly (readonly [
  host: string,
  certificate: CertificateFlaw | CertificateShape,
  summary: RegExp,
  firstStep: RegExp,
])[] = [
  ['cause-own.test', 'self-signed', /self-signed, by “cause-own\.test”/, /^If you did not make “cause-own\.test”/],
  ['cause-stranger.test', 'unknown-authority', /issued by “[^”]+”, which this browser does not trust/, /^If “/],
  [
    'cause-traefik.test',
    { flaw: 'self-signed', names: ['TRAEFIK DEFAULT CERT'] },
    /“TRAEFIK DEFAULT CERT”, a certificate that Traefik makes itself/,
    /^See Traefik’s log/,
  ],
  ['cause-ended.test', 'expired', /expired on \d{4}-\d\d-\d\d \(\d+ (hours|days) ago\)/, /^Renew the certificate/],
  ['cause-early.test', 'not-yet-valid', /is valid from \d{4}-\d\d-\d\d on, which is in the future/, /^Wait until/],
  [
    'cause-hosted.test',
    { names: ['*.github.io', 'github.io'] },
    /GitHub Pages answers for cause-hosted\.test with its own certificate/,
    /^At GitHub Pages, add cause-hosted\.test as a custom domain/,
  ],
  [
    'www.cause-bare.test',
    { names: ['cause-bare.test'] },
    /is for cause-bare\.test and not for www\.cause-bare\.test/,
    /^Have a certificate issued that lists www\.cause-bare\.test and cause-bare\.test/,
  ],
  [
    'cause-other.test',
    { names: ['elsewhere.test'] },
    /is for elsewhere\.test, and not for cause-other\.test/,
    /^If those are names of another site/,
  ],
];

const cases = refused.map(([host, certificate]) =>
  defineCase({
    id: host,
    title: host,
    start: `https://${host}/`,
    answers: { [`https://${host}/`]: page({ title: 'Not to be seen' }) },
    certificates: { [host]: certificate },
    expect: { verdict: 'failed' },
  }),
);

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(cases);
});
afterAll(() => lab.close());

describe.each(browsers)('a certificate that %s refuses', (browser) => {
  let reports: ReadonlyMap<string, Report>;
  beforeAll(async () => {
    const authorities = await readAuthorities(lab.caFile);
    const results = await runAudit(
      cases.map(({ start }) => start),
      {
        launch: () => launchInto(lab, browser),
        patience: { settle: 500, timeout: 15_000, deep: false },
        concurrency: 4,
        progress: () => undefined,
        direct: { resolveAll: lab.address, portMap: lab.portMap, authorities, timeout: 15_000 },
      },
    );
    reports = new Map(
      results.flatMap((one) => ('report' in one ? [[one.report.connection.host, one.report] as const] : [])),
    );
  }, 300_000);

  test.each(refused)('is explained by what it proves: %s', (host, _, summary, firstStep) => {
    const report = reports.get(host);
    const failure = report?.connection.failure;
    expect(failure?.summary).toMatch(summary);
    expect(stepText(failure?.owner[0] ?? [])).toMatch(firstStep);
    expect(report).toMatchObject({ verdict: 'failed', summary: failure?.summary, badge: { title: failure?.summary } });
    const finding = report?.findings.find(({ rule }) => rule === 'failed-connection');
    expect(finding?.why).toBe(failure?.summary);
    expect(finding?.fix).toBe(failure?.owner.map(stepText).join('\n'));
  });
});
