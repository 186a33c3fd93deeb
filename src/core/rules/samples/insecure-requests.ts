import type { InsecureRequest, Listed } from '../../report.ts';

/** Insecure requests for a test: a blocked script of the top frame, each changed by one argument. */
export function insecureRequests(...changes: Partial<InsecureRequest>[]): Listed<InsecureRequest> {
  return { items: changes.map((change) => ({ ...blockedScript, ...change })), omitted: 0 };
}

const blockedScript: InsecureRequest = {
  url: 'http://cdn.example/app.js',
  destination: 'script',
  category: 'blockable',
  outcome: 'blocked',
  seenBy: ['dom', 'timing'],
  frame: { url: 'https://site.example/', top: true },
  element: { selector: 'script', html: '<script src="http://cdn.example/app.js">' },
  count: 1,
};
