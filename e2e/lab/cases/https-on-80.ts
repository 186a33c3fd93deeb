import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'https-on-80',
  title: 'HTTPS on the port of HTTP',
  start: 'https://swapped.test:80/',
  answers: { 'https://swapped.test:80/': securePage({ title: 'HTTPS on the port of HTTP' }) },
  expect: { verdict: 'warning', findings: ['crossed-port'], absent: ['nonstandard-https-port'], badge: '1' },
});
