import { candidatesOf } from '../core/standards/srcset.ts';
import { mayBePlain } from './addresses.ts';
import { longestSrcset, mostCandidates } from './limits.ts';
import { cut } from './outbox.ts';

/** The candidates of a `srcset` that may be insecure. */
export function candidatesIn(srcset: string | null): readonly string[] {
  const read = srcset?.slice(0, longestSrcset) ?? '';
  const candidates = candidatesOf(read).filter((candidate) => mayBePlain(candidate));
  if (read !== (srcset ?? '') || candidates.length > mostCandidates) cut('resources', 'size');
  return candidates.slice(0, mostCandidates);
}
