import { isClear } from '../clear-hops.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'login-over-http',
  group: 'connection',
  severity: 'critical',
  needs: ['hops'],
  text: {
    pass: 'The site asks for a user name and password over HTTPS',
    fail: 'The site asks for a user name and password over HTTP',
    why: 'With HTTP authentication, the browser sends the user name and password with every request. Over HTTP, others on the network can read them.',
    fix: [
      'Redirect http:// to https:// before asking for the password.',
      'nginx: server { listen 80; return 301 https://$host$request_uri; } without auth_basic in it',
      'Apache: Redirect permanent / https://example.org/ in the virtual host of port 80, AuthType only in that of port 443',
      'Change the password: it may already have been sent unencrypted.',
    ].join('\n'),
    notApplicable: 'The site does not use HTTP authentication.',
  },
  spec: [{ name: 'RFC 7617 §4', url: 'https://www.rfc-editor.org/rfc/rfc7617#section-4' }],

  judge({ hops }) {
    const asking = hops.filter(({ asks }) => asks === 'site');
    if (asking.length === 0) return { outcome: 'not-applicable' };
    const unencrypted = asking.filter(({ url }) => isClear(url));
    if (unencrypted.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: unencrypted.map(({ url }) => ({ url })) };
  },
});
