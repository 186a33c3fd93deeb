import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'http-on-443',
  title: 'HTTP on the port of HTTPS',
  start: 'http://crossed.test:443/',
  answers: { 'http://crossed.test:443/': page({ title: 'HTTP on the port of HTTPS' }) },
  expect: { verdict: 'insecure', findings: ['plain-http', 'crossed-port'], absent: ['nonstandard-http-port'] },
});
