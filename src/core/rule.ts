import type { Address, ChannelName, Channels } from './evidence.ts';
import type { Finding, Proof, Severity } from './report.ts';

/** What a rule answers about evidence that was seen. */
export type Judgement =
  | { readonly outcome: 'pass'; readonly because?: string }
  /** Says why, or leaves that to the rule's text. */
  | { readonly outcome: 'not-applicable'; readonly because?: string }
  /** The channel was seen, but not the part of it that decides. */
  | { readonly outcome: 'unknown'; readonly because: string }
  | {
      readonly outcome: 'fail';
      /** Which of the rule's other wordings fits. */
      readonly wording?: string;
      /** Where it differs from the rule's own. */
      readonly severity?: Severity;
      readonly title?: string;
      readonly why?: string;
      readonly fix?: string;
      readonly because?: string;
      readonly proof?: readonly (Proof | string)[];
      /** Proofs that the evidence itself had left out. */
      readonly omitted?: number;
    };

/** What a rule says. */
export interface RuleText {
  /** At most 60 characters, no full stop. */
  readonly pass: string;
  /** At most 60 characters, no full stop. */
  readonly fail: string;
  /** At most 200 characters: why it matters to a person. */
  readonly why: string;
  /** What to do; further lines, if any, are configuration, each as `nginx: …`. */
  readonly fix: string;
  /** Why there is nothing to judge, where that has one reason only. */
  readonly notApplicable?: string;
  /** What failures of certain kinds say instead, by the `wording` that the judgement names. */
  readonly otherwise?: Readonly<
    Record<string, { readonly fail?: string; readonly why?: string; readonly fix?: string }>
  >;
}

/** A rule: data about what is judged, and one pure function that judges it. */
export interface Rule<K extends ChannelName = ChannelName> {
  /** The file's name: a noun phrase for the failing state. */
  readonly id: string;
  readonly group: Finding['group'];
  readonly severity: Severity;
  readonly needs: readonly K[];
  readonly text: RuleText;
  readonly spec: readonly { readonly name: string; readonly url: string }[];
  /**
   * Whether the rule has anything to say about this kind of page, asked before any channel is unwrapped:
   * true, or the reason why not.
   */
  applies?(address: Address): true | string;
  judge(seen: Pick<Channels, K> & { readonly address: Address }): Judgement;
}

/** Keeps `needs` as literal types, so that reading a channel that is not declared does not compile. */
export const defineRule = <const K extends ChannelName>(rule: Rule<K>): Rule<K> => rule;
