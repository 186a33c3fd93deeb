import { proofOfRequest } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

/** Pages may talk to a program on the visitor's machine by these, and mean to. */
const conversations: ReadonlySet<string> = new Set(['fetch', 'websocket', 'eventsource', 'beacon', 'ping']);

export default defineRule({
  id: 'visitor-local-address',
  group: 'content',
  severity: 'moderate',
  needs: ['localRequests'],
  text: {
    pass: 'The page loads nothing from the visitor’s own network',
    fail: 'The page loads from the visitor’s own machine or network',
    why: 'localhost and private addresses refer to the visitor’s own machine or network: for most visitors, these parts are missing, or something else answers.',
    fix: [
      'Load these from a public host, or with a relative URL. Often they are left over from development.',
      'Behind a proxy: configure the application with its public address, not the backend’s',
    ].join('\n'),
    otherwise: {
      conversation: {
        why: 'The page connects to localhost or a private address, which is on the visitor’s own machine or network: that works only where a program of yours answers there.',
      },
    },
  },
  spec: [{ name: 'Local Network Access', url: 'https://wicg.github.io/local-network-access/' }],

  applies({ scheme, reach }) {
    if (scheme !== 'http' && scheme !== 'https') return 'The page has no HTTP response.';
    return reach === 'public' || 'The site is not public.';
  },

  judge({ localRequests: { items, omitted } }) {
    const local = items.filter(({ outcome }) => outcome !== 'not-requested');
    if (local.length === 0) return { outcome: 'pass' };
    const proof = local.map(proofOfRequest);
    // Nobody on the network gains by it; but what is embedded is missing for every visitor.
    if (!local.every(({ destination }) => conversations.has(destination))) return { outcome: 'fail', proof, omitted };
    return { outcome: 'fail', severity: 'minor', wording: 'conversation', proof, omitted };
  },
});
