import type { Destination } from '../report.ts';
import type { Position } from './lines.ts';
import { type DocumentSource, indexSource, type Pause, type Sought } from './locate.ts';

/** What is to be found in the source of one document. */
export interface SourceQuestion {
  /** What was seen to ask for insecure addresses. */
  readonly declared: readonly (Sought & { readonly destination: Destination })[];
  /** What asks for secure addresses that redirect to insecure ones. */
  readonly redirecting: readonly Sought[];
  /** Where in this document policies were violated. */
  readonly violations: readonly (Position & { readonly url: string; readonly directive: string })[];
}

/** The same lists in the same order; null where nothing certain was found. */
export interface SourceAnswer {
  readonly declared: readonly (Position | null)[];
  readonly redirecting: readonly (Position | null)[];
  /** Whether the place is in a script. */
  readonly violations: readonly boolean[];
}

/** Finds in the source of a document where things stand. */
export async function findInSource(
  { declared, redirecting, violations }: SourceQuestion,
  source: DocumentSource,
  pause?: Pause,
): Promise<SourceAnswer> {
  const also = new Set(redirecting.map(({ url }) => url));
  const index = await indexSource(source, { also, pause });
  const positionOf = (sought: Sought): Position | null => index.positionOf(sought) ?? null;
  return {
    declared: declared.map(positionOf),
    redirecting: redirecting.map(positionOf),
    violations: violations.map((place) => index.isInScript(place)),
  };
}
