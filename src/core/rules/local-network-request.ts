import type { Address } from '../evidence.ts';
import { parseUrl } from '../parse-url.ts';
import type { InsecureRequest } from '../report.ts';
import { proofOfRequest } from '../request-proofs.ts';
import { defineRule, type ProofToWrite } from '../rule.ts';
import type { Say } from '../say.ts';
import { addressSpace } from '../standards/address-space.ts';

/** Pages may talk to a device or to a program on the visitor's machine by these, and mean to. */
const conversations: ReadonlySet<string> = new Set(['fetch', 'websocket', 'eventsource', 'beacon', 'ping']);

export default defineRule({
  id: 'local-network-request',
  group: 'content',
  severity: 'moderate',
  needs: ['localRequests'],

  applies({ scheme, reach }, say) {
    if (scheme !== 'http' && scheme !== 'https') return say('noResponse');
    return reach === 'public' || say('notPublic');
  },

  judge({ address, localRequests: { items, omitted } }, say) {
    const made = items.filter(({ outcome }) => outcome !== 'not-requested');
    if (made.length === 0) return { outcome: 'pass' };
    const local = made.filter((request) => leadsInwards(request, address));
    if (local.length === 0) return { outcome: 'not-applicable', because: say('sameNetwork') };
    const proof = local.map((request) => proofOf(request, say));
    // Nobody on the network gains by it; but what is embedded is missing for every visitor.
    if (!local.every(({ destination }) => conversations.has(destination))) return { outcome: 'fail', proof, omitted };
    return { outcome: 'fail', severity: 'minor', wording: 'conversation', proof, omitted };
  },
});

/** From the internet to a local network, or from either to this machine: of these, browsers ask the visitor. */
function leadsInwards({ url, outcome }: InsecureRequest, { isServedLocally }: Address): boolean {
  return !isServedLocally || outcome === 'not-permitted' || addressSpace(parseUrl(url)?.hostname ?? '') === 'loopback';
}

/** What was asked for, and what the browser was seen to do instead of sending it. */
function proofOf(request: InsecureRequest, say: Say<'local-network-request'>): ProofToWrite {
  const { text = '', ...proof } = proofOfRequest(request);
  const { outcome, seenBy } = request;
  if (outcome === 'not-permitted') return { ...proof, text: say('notPermitted', { request: text }) };
  if (outcome === 'unknown' && seenBy.includes('network'))
    return { ...proof, text: say('unanswered', { request: text }) };
  return { ...proof, text };
}
