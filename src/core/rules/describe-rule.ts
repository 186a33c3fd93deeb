import { describe, expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { audit } from '../audit.ts';
import { type Address, type ChannelName, type Channels, type Evidence, gap, seenBut, seenInFull } from '../evidence.ts';
import type { Finding, Severity } from '../report.ts';
import type { Rule } from '../rule.ts';
import { healthyChannels, publicHttpsAddress } from './healthy.ts';
import { readingOf } from './samples/reading.ts';

type Expected = Finding['outcome'] | `fail ${Severity}`;
type Change = Partial<Channels> & { readonly address?: Partial<Address> };

/** One row: what the page is like, how it differs from a healthy HTTPS page, and what the rule must answer. */
export type Row = readonly [name: string, change: Change, expected: Expected];

/**
 * The table test of a rule. Also checks that a gap in any needed channel makes the answer `unknown`,
 * and refuses a table that shows no pass or no failure.
 */
export function describeRule<K extends ChannelName>(rule: Rule<K>, rows: readonly Row[]): void {
  // A rule reads only what it needs, and every row has every channel.
  const asked = rule as unknown as Rule;

  describe(rule.id, () => {
    test('the table shows a pass and a failure', () => {
      const answers = rows.map(([, , expected]) => expected.split(' ')[0]);
      expect(answers).toContain('pass');
      expect(answers).toContain('fail');
    });

    test.each(rows)('%s', (_name, change, expected) => {
      const finding = only(audit(evidenceWith(change), [asked], en));
      const answer = finding.outcome === 'fail' ? `fail ${finding.severity}` : finding.outcome;
      expect(expected === 'fail' ? finding.outcome : answer).toBe(expected);
      if (finding.outcome === 'not-applicable') expect(finding.because).toMatch(/\.$/);
    });

    // Where this differs a person reads something else: look at it, then run with -u.
    test('reads as before', async () => {
      const pages = rows.map(([name, change]) => [name, only(audit(evidenceWith(change), [asked], en))] as const);
      await expect(readingOf(pages)).toMatchFileSnapshot(`readings/${rule.id}.txt`);
    });

    const failing = rows.find(([, , expected]) => expected.startsWith('fail'));
    test.each([...rule.needs])('is unknown while %s was not observed', (channel) => {
      const evidence = { ...evidenceWith(failing?.[1] ?? {}), [channel]: gap('noStart') };
      expect(only(audit(evidence, [asked], en))).toMatchObject({
        outcome: 'unknown',
        ...{ because: en.gaps.noStart, reasonCode: 'noStart' },
      });
    });

    const passing = rows.find(([, , expected]) => expected === 'pass');
    test.each([...rule.needs])('passes only where nothing of %s was left out, and fails all the same', (channel) => {
      const outcomeIf = (row: Row | undefined): Finding => {
        const evidence = evidenceWith(row?.[1] ?? {});
        const { [channel]: seen } = evidence;
        const value = seen.state === 'seen' ? seen.value : undefined;
        const cut = { ...evidence, [channel]: seenBut(value, [{ what: 'frames', reason: 'limit', count: 3 }]) };
        return only(audit(cut as Evidence, [asked], en));
      };
      expect(outcomeIf(passing)).toMatchObject({ outcome: 'unknown', incomplete: true, because: /3 frames/ });
      expect(outcomeIf(failing).outcome).toBe('fail');
    });
  });
}

/** Evidence of a healthy public HTTPS page, with the given differences. */
export function evidenceWith({ address, ...channels }: Change): Evidence {
  const merged: Channels = { ...healthyChannels, ...channels };
  const seen = Object.fromEntries(Object.entries(merged).map(([name, value]) => [name, seenInFull(value)]));
  // Every channel name was just mapped to its seen value.
  return { address: { ...publicHttpsAddress, ...address }, ...(seen as Omit<Evidence, 'address'>) };
}

function only(findings: readonly Finding[]): Finding {
  const [finding] = findings;
  if (finding === undefined) throw new Error('The audit gave no finding.');
  return finding;
}
