import type { Destination, InsecureRequest, Listed, Outcome } from '../../core/report.ts';

/** An insecure request of the top frame. */
export function insecure(
  url: string,
  destination: Destination,
  outcome: Outcome,
  more: Partial<InsecureRequest> = {},
): InsecureRequest {
  return {
    url,
    destination,
    category:
      destination === 'image' || destination === 'audio' || destination === 'video' ? 'upgradeable' : 'blockable',
    outcome,
    seenBy: ['dom', 'timing'],
    frame: { url: 'https://www.journal.example/articles/on-gates', top: true },
    count: 1,
    ...more,
  };
}

export const listed = <T>(items: readonly T[], omitted = 0): Listed<T> => ({ items, omitted });
