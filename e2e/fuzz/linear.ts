import type { Parser } from './parsers.ts';

/** A text whose reading takes longer than its length allows. */
export interface Slow {
  readonly text: string;
  /** Milliseconds for the text, and for the one that is `growth` times as long. */
  readonly times: readonly [short: number, long: number];
}

/** How thoroughly to look. */
interface Effort {
  /** Characters of the shorter texts. */
  readonly length: number;
  /** Also try every pair of words. */
  readonly pairs: boolean;
}

const growth = 8;

/** Between linear, which gives `growth`, and quadratic, which gives its square. */
const worst = 3 * growth;

/** Milliseconds that are nothing to worry about, whatever they are a multiple of. */
const negligible = 25;

/** Long texts of one word or two, over and over, that take the parser more than linear time. */
export function slowTexts(parser: Parser, { length, pairs }: Effort): Slow[] {
  const { tokens } = parser;
  const words = pairs ? tokens.flatMap((one) => [one, ...tokens.map((other) => one + other)]) : tokens;
  return words.flatMap((word) => {
    const short = time(parser, word.repeat(Math.ceil(length / word.length)));
    const long = time(parser, word.repeat(Math.ceil((length * growth) / word.length)));
    return long <= Math.max(negligible, worst * short) ? [] : [{ text: word, times: [short, long] as const }];
  });
}

/** The least of a few tries: whatever else the machine does can only make one slower. */
function time({ parse }: Parser, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round += 1) {
    const start = performance.now();
    parse(text);
    least = Math.min(least, performance.now() - start);
    if (least < 1) break;
  }
  return least;
}
