import { overPlainHttp } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { proofOfField } from '../sensitive-proofs.ts';

export default defineRule({
  id: 'password-over-http',
  group: 'content',
  severity: 'critical',
  needs: ['sensitiveFields'],
  text: {
    pass: 'The page asks for no password over HTTP',
    fail: 'An HTTP page asks for a password',
    why: 'An attacker on the network can read the password, or change the page so that it is sent to them.',
    fix: 'Serve every page with a password field over HTTPS, and redirect its http:// address there. An HTTPS form target alone does not help.',
  },
  spec: [{ name: 'Secure Contexts §1', url: 'https://www.w3.org/TR/secure-contexts/#intro' }],

  applies: overPlainHttp,

  judge({ sensitiveFields }) {
    const fields = sensitiveFields.items.filter(({ collects }) => collects === 'password');
    if (fields.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: fields.map(proofOfField), omitted: sensitiveFields.omitted };
  },
});
