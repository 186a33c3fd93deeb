import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-tls-on-own-port',
  title: 'HTTP to a port of HTTPS, which says so',
  start: 'http://panel.test:8443/login?next=a',
  answers: {
    'http://panel.test:8443/login': {
      ...{ status: 400, headers: { 'Content-Type': 'text/plain' } },
      body: 'Client sent an HTTP request to an HTTPS server.',
    },
    'https://panel.test:8443/': page({ title: 'Panel' }),
    'https://panel.test:8443/login': page({ title: 'Panel login' }),
    'https://panel.test/': page({ title: 'Something else on the usual port' }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
