import type { Parser } from './parser.ts';

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

const looks = 5;

/** Milliseconds that are nothing to worry about, whatever they are a multiple of. */
const negligible = 50;

/** Milliseconds of processor time so far. */
type Clock = () => number;

const processorTime: Clock = () => process.cpuUsage().user / 1_000;

/** Long texts of one word or two, over and over, that take the parser more than linear time. */
export function slowTexts(parser: Parser, { length, pairs }: Effort, clock = processorTime): Slow[] {
  const { tokens } = parser;
  const words = pairs ? tokens.flatMap((one) => [one, ...tokens.map((other) => one + other)]) : tokens;
  return words.flatMap((word) => {
    const short = word.repeat(Math.ceil(length / word.length));
    const long = word.repeat(Math.ceil((length * growth) / word.length));
    const times = alwaysSlow(() => [leastTime(parser, short, clock), leastTime(parser, long, clock)]);
    return times === undefined ? [] : [{ text: word, times }];
  });
}

/** The last of the times when none of several looks finds them in proportion: chance does not repeat itself so often. */
function alwaysSlow(look: () => Slow['times']): Slow['times'] | undefined {
  let times: Slow['times'] = [0, 0];
  for (let left = looks; left > 0; left -= 1) {
    times = look();
    if (times[1] <= Math.max(negligible, worst * times[0])) return undefined;
  }
  return times;
}

/** Milliseconds of the fastest of a few tries, whatever else the machine does. */
function leastTime({ parse }: Parser, text: string, clock: Clock): number {
  const times = Array.from({ length: 4 }, () => {
    const start = clock();
    parse(text);
    return clock() - start;
  });
  return Math.min(...times);
}
