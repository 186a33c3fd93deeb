import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'loopback-http',
  title: 'A page of this very machine',
  start: 'http://app.localhost/',
  answers: { 'http://app.localhost/': page({ title: 'A page of this very machine' }) },
  expect: { verdict: 'local', absent: ['plain-http', 'available-upgrade'] },
});
