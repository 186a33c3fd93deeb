import { describe, expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { failureClasses } from '../failure-classes.ts';
import { newsKinds } from './notice.ts';
import { hour } from './samples/watched-site.ts';
import { alarmKinds } from './watch-state.ts';
import { writeNotice } from './write-notice.ts';

const parts = {
  ...{ host: 'site.example', hosts: 'site.example', urls: 'https://site.example/', reason: 'refused', to: 'http://a/' },
  ...{ now: 'max-age=300', before: 'max-age=31536000', count: '1', issuer: 'Authority', until: '2027-03-01T10:00:00Z' },
  ...{ leftMs: String(22.9 * 24 * hour), lifetimeMs: String(89.99 * 24 * hour) },
};
const written = (
  kind: (typeof alarmKinds)[number] | (typeof newsKinds)[number],
  change: 'begins' | 'ends' | 'happens',
) => writeNotice({ kind, change, at: 0, parts }, en);

describe('a notice', () => {
  test.each(alarmKinds.flatMap((kind) => [[kind, 'begins'] as const, [kind, 'ends'] as const]))(
    'on %s, which %s, is one sentence with nothing left open',
    (kind, change) => {
      const { title, advice = '' } = written(kind, change);
      expect(title).toMatch(/^\S.*[^.]$/);
      expect(`${title}${advice}`).not.toMatch(/[{}]|undefined|NaN/);
      expect(advice !== '').toBe(change === 'begins');
    },
  );

  test.each(newsKinds)('on %s says what the certificate is now', (kind) => {
    expect(written(kind, 'happens').title).toMatch(/Authority.*expires on 2027-03-01$/);
  });

  test('on an overdue renewal says how much is left of how much, and what to check', () => {
    expect(written('renewal-overdue', 'begins').title).toBe(
      'Renewal of the certificate of site.example is overdue: 22 days left of 90 days',
    );
    expect(written('renewal-overdue', 'begins').advice).toContain('Check the renewal job');
    const short = { ...parts, leftMs: String(36.5 * hour), lifetimeMs: String(144 * hour) };
    expect(writeNotice({ kind: 'renewal-overdue', change: 'begins', at: 0, parts: short }, en).title).toContain(
      '36 hours left of 6 days',
    );
  });
});

test('there is a reason for each class of failures', () => {
  expect(Object.keys(en.watch.reasons).sort()).toEqual([...failureClasses].sort());
});
