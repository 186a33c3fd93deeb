import type { RuleText } from '../words/rule-text.ts';
import type { Words } from '../words/words.ts';
import { leftOutWords } from './left-out-words.ts';
import { limits } from './limits.ts';
import type { Finding, LeftOut, Proof } from './report.ts';
import type { Judgement, ProofToWrite } from './rule.ts';
import { type Said, type Saying, say, sentenceOf } from './say.ts';
import { hostInCode } from './standards/host-in-code.ts';

export type Failing = Extract<Judgement, { outcome: 'fail' }>;

/** Writes a rule's findings, in the words of one language. */
export interface Writer {
  readonly answer: (outcome: Exclude<Finding['outcome'], 'fail'>, because: Saying | undefined) => Finding;
  readonly failure: (judgement: Failing) => Finding;
  readonly notInFull: (leftOut: readonly LeftOut[]) => Said;
}

/** `id` is the rule's, `text` its words, `address` what configuration is for. */
export function writerFor(
  { id, group, severity }: Pick<Finding, 'group' | 'severity'> & { readonly id: string },
  text: RuleText,
  { host, port }: { readonly host: string; readonly port?: number },
  words: Words,
): Writer {
  const texts = { ...words.shared, ...words.gaps, ...text.says };
  const write = (said: Saying): string => sentenceOf(said, texts);
  const { name, pass: title, why } = text;
  const fixWith = (fix: string): string =>
    fix.replaceAll('{host}', hostInCode(host)).replaceAll('{port}', String(port));
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
        ...(judgement.incomplete && { incomplete: true }),
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
