import { overPlainHttp } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { proofOfField } from '../sensitive-proofs.ts';

export default defineRule({
  id: 'card-over-http',
  group: 'content',
  severity: 'critical',
  needs: ['sensitiveFields'],
  text: {
    pass: 'The page asks for no card number over HTTP',
    fail: 'An HTTP page asks for a card number',
    why: 'An attacker on the network can read the card number, or change the page so that it is sent to them.',
    fix: 'Serve every page that takes payments over HTTPS, and redirect its http:// address there. An HTTPS form target alone does not help.',
  },
  spec: [{ name: 'Secure Contexts §1', url: 'https://www.w3.org/TR/secure-contexts/#intro' }],

  applies: overPlainHttp,

  judge({ sensitiveFields }) {
    const fields = sensitiveFields.items.filter(({ collects }) => collects === 'card');
    if (fields.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: fields.map(proofOfField), omitted: sensitiveFields.omitted };
  },
});
