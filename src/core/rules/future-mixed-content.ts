import { overPlainHttp } from '../page-kind.ts';
import { proofOfRequest } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';
import { isPotentiallyTrustworthyUrl } from '../standards/trustworthy.ts';

export default defineRule({
  id: 'future-mixed-content',
  group: 'content',
  severity: 'info',
  needs: ['insecureRequests'],
  text: {
    pass: 'Nothing here would break on a move to HTTPS',
    fail: 'Some content would be insecure after a move to HTTPS',
    why: 'Once this page is served over HTTPS, browsers will block or rewrite what it asks for by an explicit http: address.',
    fix: 'Change these addresses to https:// (or to relative ones) before the move. This is the list to work through.',
  },
  spec: [{ name: 'Mixed Content', url: 'https://www.w3.org/TR/mixed-content/' }],

  applies: overPlainHttp,

  judge({ insecureRequests }) {
    const insecure = insecureRequests.items.filter(({ url }) => !isPotentiallyTrustworthyUrl(url));
    if (insecure.length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: insecure.map((request) => {
        const fate = request.category === 'blockable' ? 'would be blocked' : 'would be rewritten';
        return { ...proofOfRequest(request), text: `${request.destination}: ${fate}` };
      }),
      omitted: insecureRequests.omitted,
    };
  },
});
