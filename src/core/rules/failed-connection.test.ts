import { expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { audit } from '../audit.ts';
import { diagnose } from '../failures/failure-codes.ts';
import { stepText } from '../failures/step-text.ts';
import { addressOf } from '../observe/address.ts';
import { failureClasses } from '../report.ts';
import { describeRule, evidenceWith } from './describe-rule.ts';
import rule from './failed-connection.ts';

const failed = (code: string, url = 'https://site.example/') => diagnose(code, addressOf(url));

describeRule(rule, [
  ['a page came', {}, 'pass'],
  ['the port refused', { failure: failed('net::ERR_CONNECTION_REFUSED') }, 'fail critical'],
  ['the certificate expired', { failure: failed('net::ERR_CERT_DATE_INVALID') }, 'fail critical'],
  ['plain HTTP on the TLS port', { failure: failed('net::ERR_SSL_PROTOCOL_ERROR') }, 'fail critical'],
]);

test.each(failureClasses)('the title for %s fits', (failureClass) => {
  const failure = { ...failed('net::ERR_FAILED'), class: failureClass };
  const [finding] = audit(evidenceWith({ failure }), [rule], en);
  expect(finding?.title).toMatch(/^[A-Z].{5,59}$/);
  expect(finding?.fix).toBe(failure.owner.map(stepText).join('\n'));
});
