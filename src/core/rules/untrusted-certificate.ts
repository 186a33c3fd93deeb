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
    why: 'The user accepted the certificate despite the browser’s warning. Nobody vouches for this server, so it could be an attacker on the network.',
    fix: 'Close the page unless you know why the certificate is invalid. On your own site: get one from an authority that browsers trust.',
  },
  spec: [{ name: 'RFC 5280 §6', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6' }],

  applies: overHttps,

  judge({ certificate: { trusted, problems = [] } }) {
    if (trusted === null)
      return { outcome: 'unknown', because: 'The browser does not report whether it trusts the certificate.' };
    return trusted ? { outcome: 'pass' } : { outcome: 'fail', proof: problems.map((problem) => words[problem]) };
  },
});

const words = {
  untrusted: 'It was not issued by an authority that the browser trusts',
  'name-mismatch': 'It is for another name',
  'not-valid-at-this-time': 'It has expired, or is not valid yet',
} as const;
