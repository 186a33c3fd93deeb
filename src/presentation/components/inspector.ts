import { createContext } from 'preact';
import type { Proof } from '../../core/report.ts';

/** What developer tools can show of the page beside our panel. */
export interface PageInspector {
  /** Selects an element, in the frame with this address or in the page itself; false where it is not found. */
  select(selector: string, frameUrl: string | undefined): Promise<boolean>;
  /** Whether it reaches into frames. */
  readonly seesFrames: boolean;
  /** Undefined where there is no way to it. */
  readonly openSource: ((source: NonNullable<Proof['source']>) => Promise<void>) | undefined;
}

/** Undefined everywhere but in the developer tools. */
export const Inspector = createContext<PageInspector | undefined>(undefined);
