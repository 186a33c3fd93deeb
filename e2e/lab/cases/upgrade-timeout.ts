import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-timeout',
  title: 'HTTP, and HTTPS never answers',
  start: 'http://silent.test/',
  answers: { 'http://silent.test/': page({ title: 'HTTP, and HTTPS never answers' }) },
  handshakes: { 'silent.test': 'silent' },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'unavailable-upgrade'],
    absent: ['available-upgrade'],
    upgrade: 'timeout',
  },
});
