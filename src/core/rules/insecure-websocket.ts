import { overNetwork } from '../page-kind.ts';
import { insecureReferences, proofOfReference } from '../reference-proofs.ts';
import { proofOfRequest, requestsFor } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-websocket',
  group: 'content',
  severity: 'serious',
  needs: ['insecureRequests', 'references'],
  text: {
    pass: 'The page opens no unencrypted WebSocket',
    fail: 'The page opens an unencrypted WebSocket',
    why: 'Others on the network can read and change what a ws: connection carries; browsers refuse it on a secure page.',
    fix: [
      'Open the connection with wss://, or with a relative URL.',
      'nginx: proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade"; in the 443 server',
      'Behind a proxy: terminate TLS for the WebSocket path at the proxy, as for pages',
    ].join('\n'),
  },
  spec: [{ name: 'RFC 6455 §10.6', url: 'https://www.rfc-editor.org/rfc/rfc6455#section-10.6' }],

  applies: overNetwork,

  judge({ address, insecureRequests, references }) {
    const opened = requestsFor(insecureRequests, 'websocket');
    // What was declared counts unless the request is known to have gone another way, such as upgraded by policy.
    const known = new Set(insecureRequests.items.map(({ url }) => url));
    const declared = insecureReferences(references, 'websocket').filter(({ url }) => !known.has(url));
    if (opened.length + declared.length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      ...(address.scheme === 'https' && opened.every(({ outcome }) => outcome === 'blocked')
        ? { title: 'The browser blocked an unencrypted WebSocket' }
        : {}),
      proof: [...opened.map(proofOfRequest), ...declared.map(proofOfReference)],
    };
  },
});
