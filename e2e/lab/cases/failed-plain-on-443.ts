import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-plain-on-443',
  title: 'Plain HTTP answers on the port of HTTPS',
  start: 'https://plain-answer.test/',
  answers: { 'http://plain-answer.test/': page({ title: 'Not to be seen' }) },
  handshakes: { 'plain-answer.test': 'plain' },
  expect: { verdict: 'failed', failure: 'tls-protocol', cause: ['plain HTTP', 'on the TLS port'] },
});
