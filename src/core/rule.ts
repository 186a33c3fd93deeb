import type { English } from '../words/words.ts';
import type { Address, ChannelName, Channels } from './evidence.ts';
import type { Finding, Proof, Severity } from './report.ts';
import type { RuleId, Said, Say, Saying } from './say.ts';

/** What a rule answers about evidence that was seen. Its reasons are keys of its words. */
export type Judgement<Wording extends string = string> =
  | { readonly outcome: 'pass'; readonly because?: Said }
  /** Says why, or leaves that to the rule's text. */
  | { readonly outcome: 'not-applicable'; readonly because?: Said }
  /** The channel was seen, but not the part of it that decides. */
  | { readonly outcome: 'unknown'; readonly because: Said }
  | {
      readonly outcome: 'fail';
      /** Which of the rule's other wordings fits. */
      readonly wording?: Wording;
      /** Where it differs from the rule's own. */
      readonly severity?: Severity;
      readonly title?: Said;
      /** What the diagnosis of a failure says instead of the rule. */
      readonly why?: string;
      readonly fix?: string;
      /** Several reasons are several sentences. */
      readonly because?: Said | readonly Said[];
      readonly proof?: readonly (ProofToWrite | Saying)[];
      /** Proofs that the evidence itself had left out. */
      readonly omitted?: number;
      /** The evidence left out things of which nobody knows whether they are this rule's. */
      readonly incomplete?: boolean;
    };

/** Nothing was found wrong, in what there was. */
export type Passed = Extract<Judgement, { outcome: 'pass' | 'not-applicable' }>;

/** A proof whose text is still to be written. */
export interface ProofToWrite extends Omit<Proof, 'text'> {
  readonly text?: Saying;
}

/** A rule: data about what is judged, and one pure function that judges it. Its words stand in `src/words`. */
export interface Rule<
  K extends ChannelName = ChannelName,
  Id extends RuleId = RuleId,
  Wording extends string = string,
> {
  /** The file's name: a noun phrase for the failing state. */
  readonly id: Id;
  readonly group: Finding['group'];
  readonly severity: Severity;
  readonly needs: readonly K[];
  /**
   * Whether the rule has anything to say about this kind of page, asked before any channel is unwrapped:
   * true, or the reason why not.
   */
  applies?(address: Address, say: Say<Id>): true | Said;
  judge(seen: Pick<Channels, K> & { readonly address: Address }, say: Say<Id>): Judgement<Wording>;
}

type WordingOf<Id extends RuleId> = English['rules'][Id] extends { readonly otherwise: infer Otherwise }
  ? keyof Otherwise & string
  : never;

/** Keeps literal types: a channel that is not declared, or words that are missing, do not compile. */
export const defineRule = <const Id extends RuleId, const K extends ChannelName, const Wording extends WordingOf<Id>>(
  rule: Rule<K, Id, Wording>,
): Rule<K, Id> => rule;
