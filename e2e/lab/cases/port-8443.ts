import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'port-8443',
  title: 'HTTPS on port 8443',
  start: 'https://alternate.test:8443/',
  answers: { 'https://alternate.test:8443/': securePage({ title: 'HTTPS on port 8443' }) },
  expect: { verdict: 'secure', findings: ['nonstandard-https-port'], absent: ['crossed-port'] },
});
