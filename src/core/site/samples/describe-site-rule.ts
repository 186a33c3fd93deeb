import { describe, expect, test } from 'vitest';
import { en } from '../../../words/en.ts';
import type { Finding, Severity } from '../../report.ts';
import { readingOf } from '../../rules/samples/reading.ts';
import type { SiteRuleId } from '../../say.ts';
import { judgeSite } from '../judge-site.ts';
import type { SiteRule } from '../site-rule.ts';
import { type SiteChange, siteWith, unvisited } from './ends.ts';

/** One row: what the site is like, how it differs from one that is as it should be, and what the rule must answer. */
export type SiteRow = readonly [name: string, change: SiteChange, expected: Finding['outcome'] | `fail ${Severity}`];

/** The table test of a rule about a site; refuses a table that shows no pass or no failure. */
export function describeSiteRule<Id extends SiteRuleId>(rule: SiteRule<Id>, rows: readonly SiteRow[]): void {
  const answerTo = (change: SiteChange): Finding => {
    // A rule's own words are those it was defined with.
    const [finding] = judgeSite(
      siteWith(change),
      [rule as unknown as SiteRule],
      '2026-11-20T12:00:00.000Z',
      en,
    ).findings;
    if (finding === undefined) throw new Error('The rule gave no finding.');
    return finding;
  };

  describe(rule.id, () => {
    test('the table shows a pass and a failure', () => {
      const outcomes = rows.map(([, , expected]) => expected.split(' ')[0]);
      expect(outcomes).toContain('pass');
      expect(outcomes).toContain('fail');
    });

    test.each(rows)('%s', (_name, change, expected) => {
      const { outcome, severity } = answerTo(change);
      expect(expected.includes(' ') ? `${outcome} ${severity}` : outcome).toBe(expected);
    });

    // Where this differs a person reads something else: look at it, then run with -u.
    test('reads as before', async () => {
      const sites = rows.map(([name, change]) => [name, answerTo(change)] as const);
      await expect(readingOf(sites)).toMatchFileSnapshot(`../rules/readings/${rule.id}.txt`);
    });

    test('does not pass while an end was not visited', () => {
      const [, change = {}] = rows.find(([, , expected]) => expected === 'pass') ?? [];
      const { ends } = siteWith(change);
      expect(answerTo({ ...change, ends: [...ends, unvisited('https-host')] }).outcome).not.toBe('pass');
    });
  });
}
