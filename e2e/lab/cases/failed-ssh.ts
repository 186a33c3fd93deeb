import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-ssh',
  title: 'A remote shell answers on the port of HTTPS',
  start: 'https://shell.test/',
  answers: { 'https://shell.test/': page({ title: 'Not to be seen' }) },
  handshakes: { 'shell.test': 'ssh' },
  expect: {
    verdict: 'failed',
    failure: { chromium: 'tls-protocol', firefox: 'reset' },
    cause: { chromium: ['another protocol on the TLS port'], firefox: ['A service for another protocol'] },
  },
});
