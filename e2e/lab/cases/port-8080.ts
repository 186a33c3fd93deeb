import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'port-8080',
  title: 'HTTP on port 8080',
  start: 'http://development.test:8080/',
  answers: { 'http://development.test:8080/': page({ title: 'HTTP on port 8080' }) },
  expect: { verdict: 'insecure', findings: ['plain-http', 'nonstandard-http-port'], absent: ['available-upgrade'] },
});
