import { expect, test } from 'vitest';
import type { Report } from '../../core/report.ts';
import { sampleReport } from '../../core/samples/report.ts';
import { markupOf } from '../export/markup.ts';
import { usualTls } from '../gallery/audited.ts';
import { Protection } from './protection.tsx';

/** Name and value of each fact, as a person reads them. */
const factsOf = (change: Partial<Report>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ...markupOf(<Protection report={{ ...sampleReport, ...change }} />).matchAll(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g),
    ].map(([, name = '', value = '']) => [name, value.replace(/(<[^>]*>)+/g, ' ').trim()]),
  );

test('a policy that the browser knows already is a fact of HSTS, sent or not, and none of TLS', () => {
  const facts = factsOf({
    hsts: { state: 'gap', reason: 'The site has no HSTS policy.', reasonCode: 'noHsts' },
    tls: { state: 'seen', value: { ...usualTls, hsts: true } },
  });
  expect(facts['HSTS']).toBe('The site has no HSTS policy. already known to this browser');
  expect(facts['TLS']).not.toContain('HSTS');
});

test('what is wrong with a policy is said in sentences', () => {
  const problems = ['A quoted value is not closed.', '“b” is not a directive name.'];
  const policy = { raw: 'b=x', valid: false, maxAge: 0, includeSubDomains: false, preload: false, problems };
  expect(factsOf({ hsts: { state: 'seen', value: policy } })['HSTS']).toBe(
    `Browsers ignore “b=x”: ${problems.join(' ')}`,
  );
});
