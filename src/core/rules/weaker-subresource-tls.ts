import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { tlsVersionOf } from '../standards/tls-version.ts';

export default defineRule({
  id: 'weaker-subresource-tls',
  group: 'certificate',
  severity: 'minor',
  needs: ['tls', 'connections'],
  text: {
    pass: 'The page loads nothing over an older TLS version',
    fail: 'The page loads content over an older TLS version',
    why: 'A page is only as well protected as the scripts and styles it loads, and these were loaded over an older protocol.',
    fix: 'Ask the operators of these hosts to support the page’s TLS version, or load from elsewhere.',
    notApplicable: 'The page loads from no other host.',
  },
  spec: [{ name: 'RFC 9325 §3.1', url: 'https://www.rfc-editor.org/rfc/rfc9325#section-3.1' }],

  applies: overHttps,

  judge({ tls: { protocol }, connections }) {
    const version = tlsVersionOf(protocol);
    if (version === undefined) return { outcome: 'unknown', because: 'The browser does not report the TLS version.' };
    if (connections.length === 0) return { outcome: 'not-applicable' };
    const weaker = connections.filter((host) => (tlsVersionOf(host.protocol) ?? version) < version);
    if (weaker.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: weaker.map(({ host, protocol: older }) => `${host}: ${older}`) };
  },
});
