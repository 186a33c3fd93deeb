import { proofOfRequest } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

/** Pages may talk to a program on the visitor's machine by these, and mean to. */
const conversations: ReadonlySet<string> = new Set(['fetch', 'websocket', 'eventsource', 'beacon', 'ping']);

export default defineRule({
  id: 'visitor-local-address',
  group: 'content',
  severity: 'moderate',
  needs: ['localRequests'],

  applies({ scheme, reach }, say) {
    if (scheme !== 'http' && scheme !== 'https') return say('noResponse');
    return reach === 'public' || say('notPublic');
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
