import fc from 'fast-check';

/** A reader of text that strangers write: total, and linear in the length of the text. */
export interface Parser {
  readonly name: string;
  /** What such texts are made of; generated texts mix these with anything. */
  readonly tokens: readonly string[];
  /** How many times dearer a text is than for a parser: so much less is asked of it. */
  readonly cost?: number;
  /** What to read instead of texts of tokens. */
  readonly texts?: () => fc.Arbitrary<string>;
  readonly parse: (text: string) => unknown;
  /** Whether what is always true of the answer is true of this one. */
  readonly holds: (text: string) => boolean;
}

/** Texts of the parser's own tokens, mixed with anything else. */
export const textsFor = ({ tokens, texts }: Parser): fc.Arbitrary<string> =>
  texts?.() ??
  fc
    .array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...tokens) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      ),
      { maxLength: 24 },
    )
    .map((parts) => parts.join(''));
