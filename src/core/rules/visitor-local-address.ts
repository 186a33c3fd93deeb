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
    why: 'localhost and private addresses lie on the machine or network of whoever visits: for them, these parts are missing, or something else answers.',
    fix: [
      'Load these from a public host, or by an address relative to the page. Often they are left over from development.',
      'Behind a proxy: tell the application the public address it is reached by, not the backend’s',
    ].join('\n'),
    otherwise: {
      conversation: {
        why: 'The page talks to localhost or a private address, which lies on the machine or network of whoever visits: that works only where a program of yours answers there.',
      },
    },
  },
  spec: [{ name: 'Local Network Access', url: 'https://wicg.github.io/local-network-access/' }],

  applies({ scheme, reach }) {
    if (scheme !== 'http' && scheme !== 'https') return 'The page came without a response.';
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
