import type { TruthCase } from '../truth-case.ts';

/** One thing that a browser let show about an address, in the words of its own record. */
export interface Sighting {
  readonly url: string;
  /** `warned`: left as it was, with a warning; `asked`: a request was begun, whatever came of it. */
  readonly kind: 'blocked' | 'upgraded' | 'warned' | 'asked';
  /** Which record said so. */
  readonly by: string;
}

/** A browser without the extension, that visits pages and writes down what it shows about addresses. */
export interface Recorder {
  visit(truthCase: TruthCase): Promise<readonly Sighting[]>;
  close(): Promise<void>;
}

/** How a browser is told to live in the truth suite's internet. */
export interface Surroundings {
  readonly executable: string;
  readonly authorities: readonly string[];
  readonly address: string;
  readonly portMap: ReadonlyMap<number, number>;
}
