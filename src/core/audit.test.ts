import { describe, expect, test } from 'vitest';
import { audit } from './audit.ts';
import { limits } from './limits.ts';
import { gap } from './report.ts';
import type { Judgement, Rule } from './rule.ts';
import { evidenceWith } from './rules/describe-rule.ts';

const ruleThat = (judge: () => Judgement, change: Partial<Rule> = {}): Rule => ({
  id: 'some-rule',
  group: 'content',
  severity: 'moderate',
  needs: ['headers'],
  text: { pass: 'It is well', fail: 'It is not well', why: 'Because it matters.', fix: 'Do something.' },
  spec: [{ name: 'Somewhere', url: 'https://spec.example/' }],
  judge,
  ...change,
});

const answerTo = (rule: Rule, evidence = evidenceWith({})) => audit(evidence, [rule])[0];
const fails: Judgement = { outcome: 'fail' };

describe('a finding', () => {
  test('of a pass has the passing title and no proof', () => {
    expect(answerTo(ruleThat(() => ({ outcome: 'pass' })))).toMatchObject({
      outcome: 'pass',
      title: 'It is well',
      proof: [],
    });
  });

  test('of a failure has the rule’s words and severity, unless the judgement has its own', () => {
    expect(answerTo(ruleThat(() => fails))).toMatchObject({ severity: 'moderate', title: 'It is not well' });
    const own: Judgement = { outcome: 'fail', severity: 'info', title: 'T', why: 'W', fix: 'F', because: 'B' };
    expect(answerTo(ruleThat(() => own))).toMatchObject(own);
  });

  test('may be that the part of the evidence that decides was not seen', () => {
    const finding = answerTo(ruleThat(() => ({ outcome: 'unknown', because: 'Nobody said.' })));
    expect(finding).toMatchObject({ outcome: 'unknown', because: 'Nobody said.', proof: [] });
  });

  test('keeps as many proofs as the limit allows and counts the rest', () => {
    const proof = Array.from({ length: limits.proofsPerFinding + 5 }, (_, index) => `proof ${index}`);
    const finding = answerTo(ruleThat(() => ({ outcome: 'fail', proof, omitted: 2 })));
    expect(finding?.proof).toHaveLength(limits.proofsPerFinding);
    expect(finding?.proof[0]).toEqual({ text: 'proof 0' });
    expect(finding?.omitted).toBe(7);
  });
});

describe('a rule', () => {
  test('that throws is broken, says so, and stops no other', () => {
    const throwing = ruleThat(() => {
      throw new Error('oops');
    });
    const findings = audit(evidenceWith({}), [throwing, ruleThat(() => fails, { id: 'other-rule' })]);
    expect(findings.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['other-rule', 'fail'],
      ['some-rule', 'broken'],
    ]);
    expect(findings[1]?.because).toContain('oops');
  });

  test('that throws while asked whether it applies is broken too', () => {
    const applies = () => {
      throw new Error('oops');
    };
    expect(answerTo(ruleThat(() => fails, { applies }))).toMatchObject({ outcome: 'broken' });
  });

  test('is unknown when a channel it needs was not seen', () => {
    const evidence = { ...evidenceWith({}), headers: gap('Reload to audit it.') };
    expect(
      answerTo(
        ruleThat(() => fails),
        evidence,
      ),
    ).toMatchObject({ outcome: 'unknown', because: 'Reload to audit it.' });
  });

  test('that does not apply is not unknown', () => {
    const evidence = { ...evidenceWith({}), headers: gap('Reload to audit it.') };
    const rule = ruleThat(() => fails, { applies: () => 'Not this kind of page.' });
    expect(answerTo(rule, evidence)).toMatchObject({ outcome: 'not-applicable', because: 'Not this kind of page.' });
  });
});

test('findings come worst first, and by name among equals', () => {
  const rules = [
    ruleThat(() => ({ outcome: 'pass' }), { id: 'passing' }),
    ruleThat(() => fails, { id: 'minor', severity: 'minor' }),
    ruleThat(() => fails, { id: 'critical-b', severity: 'critical' }),
    ruleThat(() => fails, { id: 'critical-a', severity: 'critical' }),
    ruleThat(() => ({ outcome: 'not-applicable', because: 'No.' }), { id: 'inapplicable' }),
  ];
  expect(audit(evidenceWith({}), rules).map(({ rule }) => rule)).toEqual([
    'critical-a',
    'critical-b',
    'minor',
    'passing',
    'inapplicable',
  ]);
});
