import fc from 'fast-check';
import { type Parser, textsFor } from './parser.ts';

/** Reads that many generated texts. Throws with the smallest text that breaks the parser, and the seed that made it. */
export function survive(parser: Parser, { inputs, seed }: { readonly inputs: number; readonly seed: number }): void {
  fc.assert(
    fc.property(textsFor(parser), (text) => parser.holds(text)),
    { numRuns: inputs, seed },
  );
}
