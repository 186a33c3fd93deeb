import { expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { audit } from '../audit.ts';
import { addressOf } from '../observe/address.ts';
import { describeRule, evidenceWith } from './describe-rule.ts';
import rule from './future-mixed-content.ts';
import { insecureRequests } from './samples/insecure-requests.ts';

const address = addressOf('http://site.example/');
const image = { destination: 'image', category: 'upgradeable', outcome: 'loaded' } as const;

describeRule(rule, [
  ['nothing insecure', { address }, 'pass'],
  ['a script', { address, insecureRequests: insecureRequests({ outcome: 'loaded' }) }, 'fail info'],
  [
    'a lazy image',
    { address, insecureRequests: insecureRequests({ ...image, outcome: 'not-requested' }) },
    'fail info',
  ],
  ['what follows its page', { address, insecureRequests: insecureRequests({ ...image, relative: true }) }, 'pass'],
  ['what is blocked in a secure frame today', { address, insecureRequests: insecureRequests({}) }, 'pass'],
  [
    'what its policy upgrades',
    { address, insecureRequests: insecureRequests({ ...image, outcome: 'upgraded-by-policy' }) },
    'pass',
  ],
  ['this computer’s', { address, insecureRequests: insecureRequests({ ...image, url: 'http://localhost/a' }) }, 'pass'],
  ['a secure page', { insecureRequests: insecureRequests({}) }, 'not-applicable'],
  [
    'a page on this computer',
    { address: addressOf('http://localhost/'), insecureRequests: insecureRequests({}) },
    'not-applicable',
  ],
]);

test('a host that was asked says what it answered', () => {
  const hosts = [{ state: 'available', target: 'https://other.example/' }] as const;
  const request = { ...image, url: 'http://other.example/a.png' };
  const [finding] = audit(evidenceWith({ address, hosts, insecureRequests: insecureRequests(request) }), [rule], en);
  expect(finding?.proof.map(({ text }) => text)).toEqual([
    'image: would be upgraded; other.example answers over HTTPS',
  ]);
});

test('each address says what would become of it', () => {
  const [finding] = audit(
    evidenceWith({ address, insecureRequests: insecureRequests(image, { outcome: 'loaded' }) }),
    [rule],
    en,
  );
  expect(finding?.proof.map(({ text }) => text)).toEqual(['image: would be upgraded', 'script: would be blocked']);
});

test('what the list had no room for need not be this rule’s', () => {
  const cut = { ...insecureRequests(image), omitted: 9_700 };
  const [finding] = audit(evidenceWith({ address, insecureRequests: cut }), [rule], en);
  expect(finding).toMatchObject({ outcome: 'fail', omitted: 0, incomplete: true });
});
