import { expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { audit } from '../audit.ts';
import { addressOf } from '../observe/address.ts';
import type { Rule } from '../rule.ts';
import rule from './blocked-mixed-content.ts';
import { describeRule, evidenceWith } from './describe-rule.ts';
import { insecureRequests } from './samples/insecure-requests.ts';

describeRule(rule, [
  ['nothing insecure', {}, 'pass'],
  ['a script', { insecureRequests: insecureRequests({}) }, 'fail serious'],
  ['of the site itself', { insecureRequests: insecureRequests({ url: 'http://site.example/app.js' }) }, 'fail serious'],
  [
    'of the site itself with www',
    { insecureRequests: insecureRequests({ url: 'http://www.site.example/app.js' }) },
    'fail serious',
  ],
  [
    'of the site itself, at the port of HTTPS',
    { insecureRequests: insecureRequests({ url: 'http://site.example:443/api' }) },
    'fail serious',
  ],
  [
    'of another service on the same host',
    { insecureRequests: insecureRequests({ url: 'http://site.example:3000/api' }) },
    'fail serious',
  ],
  [
    'of the site itself and of another',
    { insecureRequests: insecureRequests({ url: 'http://site.example/app.js' }, {}) },
    'fail serious',
  ],
  ['an image set', { insecureRequests: insecureRequests({ destination: 'imageset' }) }, 'fail serious'],
  ['not asked for yet', { insecureRequests: insecureRequests({ outcome: 'not-requested' }) }, 'pass'],
  ['unknown', { insecureRequests: insecureRequests({ outcome: 'unknown' }) }, 'pass'],
  ['upgraded', { insecureRequests: insecureRequests({ outcome: 'upgraded' }) }, 'pass'],
  ['a WebSocket, which has its own rule', { insecureRequests: insecureRequests({ destination: 'websocket' }) }, 'pass'],
  ['a download, which has its own rule', { insecureRequests: insecureRequests({ destination: 'download' }) }, 'pass'],
  [
    'in a secure frame of a page over HTTP',
    { address: addressOf('http://site.example/'), insecureRequests: insecureRequests({}) },
    'fail serious',
  ],
  ['a page over HTTP', { address: addressOf('http://site.example/') }, 'not-applicable'],
]);

test('where a redirect is to blame, the advice is to fix it', () => {
  const judged = (...changes: Parameters<typeof insecureRequests>) =>
    audit(evidenceWith({ insecureRequests: insecureRequests(...changes) }), [rule as unknown as Rule], en)[0];
  const redirected = { redirectedFrom: 'https://site.example/api' };
  expect(judged(redirected)).toMatchObject({
    title: en.rules['blocked-mixed-content'].otherwise.redirected.fail,
    proof: [{ text: expect.stringContaining('redirected from') }],
  });
  expect(judged(redirected, {})).toMatchObject({ because: expect.stringContaining('One of these') });
  expect(judged({})).not.toHaveProperty('because');
});

test('what a list had no room for is nobody’s in particular: no rule counts it, and none says that it has found all', () => {
  const judged = (omitted: number) =>
    audit(evidenceWith({ insecureRequests: { ...insecureRequests({}), omitted } }), [rule as unknown as Rule], en)[0];
  expect(judged(9_700)).toMatchObject({ outcome: 'fail', omitted: 0, incomplete: true });
  expect(judged(0)).not.toHaveProperty('incomplete');
});
