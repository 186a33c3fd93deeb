import { describe, expect, test } from 'vitest';
import { en } from '../words/en.ts';
import type { Words } from '../words/words.ts';
import { audit } from './audit.ts';
import { gap } from './evidence.ts';
import { limits } from './limits.ts';
import type { Judgement, Rule } from './rule.ts';
import { evidenceWith } from './rules/describe-rule.ts';
import { say } from './say.ts';

const ruleThat = (judge: () => Judgement, change: Partial<Rule> = {}): Rule => ({
  id: 'plain-http',
  group: 'content',
  severity: 'moderate',
  needs: ['headers'],
  judge,
  ...change,
});

const said = { name: 'Health', pass: 'It is well', fail: 'It is not well', why: 'It matters.', fix: 'Do something.' };
const words: Words = { ...en, rules: { ...en.rules, 'plain-http': { ...en.rules['plain-http'], ...said } } };
const answerTo = (rule: Rule, evidence = evidenceWith({})) => audit(evidence, [rule], words)[0];
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
    const own = { outcome: 'fail', severity: 'info', why: 'W', fix: 'F' } as const;
    const [title, because] = [say('onPort', { port: 81 }), [say('noDates'), say('policyDisabled')]];
    expect(answerTo(ruleThat(() => ({ ...own, title, because })))).toMatchObject({
      ...own,
      title: 'port 81',
      because: `${en.shared.noDates} ${en.shared.policyDisabled}`,
    });
  });

  test('may be that the part of the evidence that decides was not seen', () => {
    const finding = answerTo(ruleThat(() => ({ outcome: 'unknown', because: say('noTlsVersion') })));
    expect(finding).toMatchObject({
      outcome: 'unknown',
      because: en.shared.noTlsVersion,
      reasonCode: 'noTlsVersion',
      proof: [],
    });
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
    const findings = audit(evidenceWith({}), [throwing, ruleThat(() => fails, { id: 'insecure-base' })], words);
    expect(findings.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ['insecure-base', 'fail'],
      ['plain-http', 'broken'],
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
    const evidence = { ...evidenceWith({}), headers: gap('noStart') };
    expect(
      answerTo(
        ruleThat(() => fails),
        evidence,
      ),
    ).toMatchObject({ outcome: 'unknown', because: en.gaps.noStart, reasonCode: 'noStart' });
  });

  test('that does not apply is not unknown', () => {
    const evidence = { ...evidenceWith({}), headers: gap('noStart') };
    const rule = ruleThat(() => fails, { applies: () => say('notPublic') });
    expect(answerTo(rule, evidence)).toMatchObject({ outcome: 'not-applicable', because: en.shared.notPublic });
  });
});

test('findings come worst first, and by name among equals', () => {
  const rules = [
    ruleThat(() => ({ outcome: 'pass' }), { id: 'short-hsts' }),
    ruleThat(() => fails, { id: 'narrow-hsts', severity: 'minor' }),
    ruleThat(() => fails, { id: 'insecure-form', severity: 'critical' }),
    ruleThat(() => fails, { id: 'insecure-base', severity: 'critical' }),
    ruleThat(() => ({ outcome: 'not-applicable', because: say('notPublic') }), { id: 'missing-hsts' }),
  ];
  expect(audit(evidenceWith({}), rules, en).map(({ rule }) => rule)).toEqual([
    'insecure-base',
    'insecure-form',
    'narrow-hsts',
    'short-hsts',
    'missing-hsts',
  ]);
});
