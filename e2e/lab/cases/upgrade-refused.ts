import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-refused',
  title: 'HTTP, and HTTPS is cut off',
  start: 'http://cut-off.test/',
  // A server without a listener on 443 would refuse; on the shared port of the lab the connection is reset instead.
  answers: { 'http://cut-off.test/': page({ title: 'HTTP, and HTTPS is cut off' }) },
  handshakes: { 'cut-off.test': 'reset' },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'unavailable-upgrade'],
    absent: ['available-upgrade'],
    upgrade: 'refused',
  },
});
