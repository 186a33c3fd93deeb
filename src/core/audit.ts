import type { ChannelName, Channels, Evidence } from './evidence.ts';
import { notInFull } from './left-out-words.ts';
import { limits } from './limits.ts';
import type { Finding, LeftOut, Proof } from './report.ts';
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
    return { ...wordsOf(rule), outcome: 'broken', because: `Internal error: ${String(error)}` };
  }
}

function answerOf(rule: Rule, evidence: Evidence): Finding {
  const applicable = rule.applies?.(evidence.address) ?? true;
  if (applicable !== true) return { ...wordsOf(rule), outcome: 'not-applicable', because: applicable };
  const channels: Partial<Record<ChannelName, unknown>> = {};
  const leftOut: LeftOut[] = [];
  for (const name of rule.needs) {
    const channel = evidence[name];
    if (channel.state === 'gap') return { ...wordsOf(rule), outcome: 'unknown', because: channel.reason };
    channels[name] = channel.value;
    leftOut.push(...channel.leftOut);
  }
  // Every channel in `needs` was just unwrapped, so the object has what the rule declared.
  const seen = { ...(channels as Partial<Channels> as Channels), address: evidence.address };
  return written(rule, rule.judge(seen), leftOut);
}

/** Nothing was left out of what a rule looked at. */
type InFull = readonly [];
const isInFull = (leftOut: readonly LeftOut[]): leftOut is InFull => leftOut.length === 0;

/** What was seen to be wrong stays wrong, whatever else there was; that nothing is wrong shows only in full. */
function written(rule: Rule, judgement: Judgement, leftOut: readonly LeftOut[]): Finding {
  if (judgement.outcome === 'fail') return failing(rule, judgement);
  const { outcome, because } = judgement;
  if (outcome === 'unknown') return { ...wordsOf(rule), outcome, because };
  if (isInFull(leftOut)) return passing(rule, { outcome, because }, leftOut);
  return { ...wordsOf(rule), outcome: 'unknown', because: notInFull(leftOut), incomplete: true };
}

interface Passed {
  readonly outcome: 'pass' | 'not-applicable';
  readonly because: string | undefined;
}

/** Asks for the proof that nothing was left out, so that no other way leads to a pass. */
function passing(rule: Rule, { outcome, because }: Passed, _: InFull): Finding {
  const reason = because ?? (outcome === 'not-applicable' ? rule.text.notApplicable : undefined);
  return { ...wordsOf(rule), outcome, ...(reason === undefined ? {} : { because: reason }) };
}

function failing(rule: Rule, judgement: Extract<Judgement, { outcome: 'fail' }>): Finding {
  const { text, severity } = rule;
  const wording = { ...text, ...text.otherwise?.[judgement.wording ?? ''] };
  const proofs = (judgement.proof ?? []).map(asProof);
  return {
    ...wordsOf(rule),
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

/** A finding but for its outcome, in the words of a rule that found nothing wrong. */
function wordsOf({ id, group, severity, text, spec }: Rule): Omit<Finding, 'outcome'> {
  const sources = spec.map((source) => ({ ...source }));
  const { pass: title, why, fix } = text;
  return { rule: id, group, severity, title, why, fix, spec: sources, proof: [], omitted: 0 };
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
