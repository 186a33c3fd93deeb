import type { RuleText } from '../words/rule-text.ts';
import type { Words } from '../words/words.ts';
import type { ChannelName, Channels, Evidence } from './evidence.ts';
import { leftOutWords } from './left-out-words.ts';
import { limits } from './limits.ts';
import type { Finding, LeftOut, Proof } from './report.ts';
import { severities } from './report.ts';
import type { Judgement, ProofToWrite, Rule } from './rule.ts';
import { type Said, type Saying, say, sentenceOf } from './say.ts';
import { hostInCode } from './standards/host-in-code.ts';

/** Asks every rule about the evidence. A rule that throws is `broken` and stops nobody else. Worst first. */
export function audit(evidence: Evidence, rules: readonly Rule[], words: Words): Finding[] {
  return rules.map((rule) => findingOf(rule, evidence, words)).sort(worstFirst);
}

function findingOf(rule: Rule, evidence: Evidence, words: Words): Finding {
  const writer = writerFor(rule, evidence.address.host, words);
  try {
    return answerOf(rule, evidence, writer);
  } catch (error) {
    return writer.answer('broken', say('internalError', { error: String(error) }));
  }
}

function answerOf(rule: Rule, evidence: Evidence, writer: Writer): Finding {
  const applicable = rule.applies?.(evidence.address, say) ?? true;
  if (applicable !== true) return writer.answer('not-applicable', applicable);
  const channels: Partial<Record<ChannelName, unknown>> = {};
  const leftOut: LeftOut[] = [];
  for (const name of rule.needs) {
    const channel = evidence[name];
    if (channel.state === 'gap') return writer.answer('unknown', channel.reason);
    channels[name] = channel.value;
    leftOut.push(...channel.leftOut);
  }
  // Every channel in `needs` was just unwrapped, so the object has what the rule declared.
  const seen = { ...(channels as Partial<Channels> as Channels), address: evidence.address };
  const judgement = rule.judge(seen, say);
  return judgement.outcome === 'fail' ? writer.failure(judgement) : written(judgement, leftOut, writer);
}

/** Nothing was left out of what a rule looked at. */
type InFull = readonly [];
const isInFull = (leftOut: readonly LeftOut[]): leftOut is InFull => leftOut.length === 0;

/** What was seen to be wrong stays wrong, whatever else there was; that nothing is wrong shows only in full. */
function written(judgement: NoFailure, leftOut: readonly LeftOut[], writer: Writer): Finding {
  const { outcome, because } = judgement;
  if (outcome === 'unknown') return writer.answer(outcome, because);
  if (isInFull(leftOut)) return passing(judgement, leftOut, writer);
  return { ...writer.answer('unknown', writer.notInFull(leftOut)), incomplete: true };
}

type Failing = Extract<Judgement, { outcome: 'fail' }>;
type NoFailure = Exclude<Judgement, Failing>;
type Passed = Extract<Judgement, { outcome: 'pass' | 'not-applicable' }>;

/** Asks for the proof that nothing was left out, so that no other way leads to a pass. */
const passing = ({ outcome, because }: Passed, _: InFull, writer: Writer): Finding => writer.answer(outcome, because);

/** Writes a rule's findings, in the words of one language. */
interface Writer {
  readonly answer: (outcome: Exclude<Finding['outcome'], 'fail'>, because: Saying | undefined) => Finding;
  readonly failure: (judgement: Failing) => Finding;
  readonly notInFull: (leftOut: readonly LeftOut[]) => Said;
}

function writerFor({ id, group, severity }: Rule, host: string, words: Words): Writer {
  const text: RuleText = words.rules[id];
  const texts = { ...words.shared, ...text.says };
  const write = (said: Saying): string => sentenceOf(said, texts);
  const { name, pass: title, why } = text;
  const fixWith = (fix: string): string => fix.replaceAll('{host}', hostInCode(host));
  const fix = fixWith(text.fix);
  const spec = text.spec.map((source) => ({ ...source }));
  /** But for its outcome, in the words of a rule that found nothing wrong. */
  const nothing = { rule: id, group, severity, name, title, why, fix, spec, proof: [], omitted: 0 };
  return {
    answer(outcome, because) {
      const reason = because ?? (outcome === 'not-applicable' ? text.notApplicable : undefined);
      return { ...nothing, outcome, ...(reason === undefined ? {} : { because: write(reason) }), ...codeOf(because) };
    },
    failure(judgement) {
      const wording = { ...text, ...text.otherwise?.[judgement.wording ?? ''] };
      const { proof = [], because, omitted = 0 } = judgement;
      return {
        ...nothing,
        outcome: 'fail',
        severity: judgement.severity ?? severity,
        title: judgement.title === undefined ? wording.fail : write(judgement.title),
        why: judgement.why ?? wording.why,
        fix: judgement.fix ?? fixWith(wording.fix),
        ...(because === undefined ? {} : { because: [because].flat().map(write).join(' ') }),
        proof: proof.slice(0, limits.proofsPerFinding).map((one) => proofOf(one, write)),
        omitted: omitted + Math.max(0, proof.length - limits.proofsPerFinding),
      };
    },
    notInFull: (leftOut) => say('notInFull', { leftOut: leftOutWords(leftOut, words) }),
  };
}

const codeOf = (reason: Saying | undefined): { reasonCode?: string } =>
  typeof reason === 'object' && 'key' in reason ? { reasonCode: reason.key } : {};

function proofOf(proof: ProofToWrite | Saying, write: (said: Saying) => string): Proof {
  if (!isToWrite(proof)) return { text: write(proof) };
  const { text, ...place } = proof;
  return text === undefined ? place : { text: write(text), ...place };
}

const isToWrite = (proof: ProofToWrite | Saying): proof is ProofToWrite =>
  typeof proof === 'object' && !Array.isArray(proof) && !('key' in proof);

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
