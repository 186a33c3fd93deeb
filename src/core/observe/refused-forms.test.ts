import { expect, test } from 'vitest';
import { answered, committed, element, reportAfter, started, told } from '../samples/visited.ts';

/** What a report says of a form that posts to this address, on this page with this policy. */
function refusalOf(page: string, policy: string, target: string): true | undefined {
  const headers = [{ name: 'content-security-policy', value: policy }] as const;
  const form = { ...element(0), url: target, method: 'post', collects: [] };
  const report = reportAfter([
    started(page),
    answered({ url: page, headers }),
    committed('d1', {}, page),
    told({ forms: [form] }),
  ]);
  expect(report.forms.items).toHaveLength(1);
  return report.forms.items[0]?.refused;
}

test.each([
  ['https://a.test/', "form-action 'self'", 'http://b.test/', true],
  ['https://a.test/', "form-action 'self'", 'http://a.test/', true],
  ['https://a.test/', 'form-action http://b.test', 'http://b.test/', undefined],
  ['https://a.test/', "default-src 'self'", 'http://b.test/', undefined],
] as const)('on %s with %s, a form to %s', (page, policy, target, refused) => {
  expect(refusalOf(page, policy, target)).toBe(refused);
});
