import type { InsecureRequest } from '../../core/report.ts';

/** An insecure request of a page, for a state: a blocked script of the top frame, but for what is given. */
export function requested(change: Partial<InsecureRequest>): InsecureRequest {
  return {
    url: 'http://cdn.example/app.js',
    destination: 'script',
    category: 'blockable',
    outcome: 'blocked',
    seenBy: ['dom', 'timing'],
    frame: { url: 'https://shop.example/', top: true },
    count: 1,
    ...change,
  };
}
