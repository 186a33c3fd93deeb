import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-link-upgraded-by-policy',
  title: 'The page before upgrades links to a port without TLS',
  start: 'http://upgraded-link.test:8080/',
  answers: {
    'http://upgraded-link.test:8080/': page({
      title: 'A page that leads on',
      headers: { 'Content-Security-Policy': 'upgrade-insecure-requests' },
      body: '<script>setTimeout(() => { location.href = "/home"; }, 400);</script>',
    }),
    'http://upgraded-link.test:8080/home': page({ title: 'Not to be seen' }),
  },
  handshakes: { 'upgraded-link.test:8080': 'plain' },

  expect: {
    verdict: 'failed',
    failure: 'tls-protocol',
    cause: ['turns its links into https'],
    findings: ['failed-connection'],
  },
});
