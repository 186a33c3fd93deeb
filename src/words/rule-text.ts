/** What a rule says, in one language. */
export interface RuleText {
  /** What it is about, as a neutral noun for lists; at most 40 characters, no full stop. */
  readonly name: string;
  /** At most 60 characters, no full stop. */
  readonly pass: string;
  /** At most 60 characters, no full stop. */
  readonly fail: string;
  /** At most 200 characters: why it matters to a person. */
  readonly why: string;
  /** What to do; further lines, if any, are configuration, each as `nginx: …`. `{host}` is the host of the page. */
  readonly fix: string;
  /** Where the standard says so. */
  readonly spec: readonly { readonly name: string; readonly url: string }[];
  /** Why there is nothing to judge, where that has one reason only. */
  readonly notApplicable?: string;
  /** What failures of certain kinds say instead, by the `wording` that the judgement names. */
  readonly otherwise?: Readonly<
    Record<string, { readonly fail?: string; readonly why?: string; readonly fix?: string }>
  >;
  /** Reasons, proofs and titles that the rule says by their keys; it fills in what stands in braces. */
  readonly says?: Readonly<Record<string, string>>;
}
