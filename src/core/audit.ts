import type { ChannelName, Channels, Evidence } from './evidence.ts';
import { limits } from './limits.ts';
import type { Finding, Proof } from './report.ts';
import { severities } from './report.ts';
import type { Judgement, Rule } from './rule.ts';

/** Asks every rule about the evidence. A rule that throws is `broken` and stops nobody else. Worst first. */
export function audit(evidence: Evidence, rules: readonly Rule[]): Finding[] {
  return rules.map((rule) => findingOf(rule, evidence)).sort(worstFirst);
}

function findingOf(rule: Rule, evidence: Evidence): Finding {
  try {
    return answerOf(rule, evidence);
  } catch (error) {
    return { ...written(rule, { outcome: 'pass' }), outcome: 'broken', because: `This rule failed: ${String(error)}` };
  }
}

function answerOf(rule: Rule, evidence: Evidence): Finding {
  const applicable = rule.applies?.(evidence.address) ?? true;
  if (applicable !== true) {
    return written(rule, { outcome: 'not-applicable', because: applicable });
  }
  const channels: Partial<Record<ChannelName, unknown>> = {};
  for (const name of rule.needs) {
    const channel = evidence[name];
    if (channel.state === 'gap') {
      return { ...written(rule, { outcome: 'pass' }), outcome: 'unknown', because: channel.reason };
    }
    channels[name] = channel.value;
  }
  // Every channel in `needs` was just unwrapped, so the object has what the rule declared.
  const seen = { ...(channels as Partial<Channels> as Channels), address: evidence.address };
  return written(rule, rule.judge(seen));
}

function written(rule: Rule, judgement: Judgement): Finding {
  const { id, group, severity, text, spec } = rule;
  const base = {
    rule: id,
    group,
    severity,
    title: text.pass,
    why: text.why,
    fix: text.fix,
    spec: spec.map((source) => ({ ...source })),
    proof: [],
    omitted: 0,
  };
  if (judgement.outcome !== 'fail') {
    const { outcome, because = outcome === 'not-applicable' ? text.notApplicable : undefined } = judgement;
    return { ...base, outcome, ...(because === undefined ? {} : { because }) };
  }
  const wording = { ...text, ...text.otherwise?.[judgement.wording ?? ''] };
  const proofs = (judgement.proof ?? []).map(asProof);
  return {
    ...base,
    outcome: 'fail',
    severity: judgement.severity ?? severity,
    title: judgement.title ?? wording.fail,
    why: judgement.why ?? wording.why,
    fix: judgement.fix ?? wording.fix,
    ...(judgement.because === undefined ? {} : { because: judgement.because }),
    proof: proofs.slice(0, limits.proofsPerFinding),
    omitted: (judgement.omitted ?? 0) + Math.max(0, proofs.length - limits.proofsPerFinding),
  };
}

const asProof = (proof: Proof | string): Proof => (typeof proof === 'string' ? { text: proof } : proof);

const outcomeOrder: Record<Finding['outcome'], number> = {
  fail: 0,
  broken: 1,
  unknown: 2,
  pass: 3,
  'not-applicable': 4,
};

const worstFirst = (a: Finding, b: Finding): number =>
  outcomeOrder[a.outcome] - outcomeOrder[b.outcome] ||
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  (a.rule < b.rule ? -1 : 1);
