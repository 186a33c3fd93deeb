import type { Words } from '../words/words.ts';
import type { ChannelName, Channels, Evidence } from './evidence.ts';
import { type Failing, type Writer, writerFor } from './finding-writer.ts';
import type { Finding, LeftOut } from './report.ts';
import { severities } from './report.ts';
import type { Judgement, Passed, Rule } from './rule.ts';
import { say } from './say.ts';

/** Asks every rule about the evidence. A rule that throws is `broken` and stops nobody else. Worst first. */
export function audit(evidence: Evidence, rules: readonly Rule[], words: Words): Finding[] {
  return rules.map((rule) => findingOf(rule, evidence, words)).sort(worstFirst);
}

function findingOf(rule: Rule, evidence: Evidence, words: Words): Finding {
  const writer = writerFor(rule, words.rules[rule.id], evidence.address, words);
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
    if (channel.state === 'gap') return writer.answer('unknown', say(channel.reason));
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

type NoFailure = Exclude<Judgement, Failing>;

/** Asks for the proof that nothing was left out, so that no other way leads to a pass. */
const passing = ({ outcome, because }: Passed, _: InFull, writer: Writer): Finding => writer.answer(outcome, because);

const outcomeOrder: Record<Finding['outcome'], number> = {
  fail: 0,
  broken: 1,
  unknown: 2,
  pass: 3,
  'not-applicable': 4,
};

export const worstFirst = (a: Finding, b: Finding): number =>
  outcomeOrder[a.outcome] - outcomeOrder[b.outcome] ||
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  (a.rule < b.rule ? -1 : 1);
