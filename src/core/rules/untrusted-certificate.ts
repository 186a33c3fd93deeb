import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'untrusted-certificate',
  group: 'certificate',
  severity: 'critical',
  needs: ['certificate'],
  text: {
    pass: 'The browser trusts the certificate',
    fail: 'The page is shown although its certificate is invalid',
    why: 'Somebody clicked past the browser’s warning. Nobody vouches for this server, so anyone on the network could be posing as it.',
    fix: 'Close the page unless you know why the certificate is invalid. On your own site: get one from an authority that browsers trust.',
  },
  spec: [{ name: 'RFC 5280 §6', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6' }],

  applies: overHttps,

  judge({ certificate: { trusted, problems = [] } }) {
    if (trusted === null) return { outcome: 'unknown', because: 'The browser does not tell whether it trusts it.' };
    return trusted ? { outcome: 'pass' } : { outcome: 'fail', proof: problems.map((problem) => words[problem]) };
  },
});

const words = {
  untrusted: 'No authority that the browser trusts has issued it',
  'name-mismatch': 'It is for another name',
  'not-valid-at-this-time': 'It has run out, or is not valid yet',
} as const;
