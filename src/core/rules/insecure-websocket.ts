import { overNetwork } from '../page-kind.ts';
import { insecureReferences, proofOfReference } from '../reference-proofs.ts';
import { proofOfRequest, requestsFor } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-websocket',
  group: 'content',
  severity: 'serious',
  needs: ['insecureRequests', 'references'],

  applies: overNetwork,

  judge({ address, insecureRequests, references }, say) {
    const opened = requestsFor(insecureRequests, 'websocket');
    // What was declared counts unless the request is known to have gone another way, such as upgraded by policy.
    const known = new Set(insecureRequests.items.map(({ url }) => url));
    const declared = insecureReferences(references, 'websocket').filter(({ url }) => !known.has(url));
    if (opened.length + declared.length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      ...(address.scheme === 'https' && opened.every(({ outcome }) => outcome === 'blocked')
        ? { title: say('blocked') }
        : {}),
      proof: [...opened.map(proofOfRequest), ...declared.map(proofOfReference)],
    };
  },
});
