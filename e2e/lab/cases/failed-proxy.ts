import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-proxy',
  title: 'The proxy is not there',
  start: 'https://proxied.test/',
  answers: { 'https://proxied.test/': page({ title: 'Not to be seen' }) },
  expect: { verdict: 'failed', failure: 'proxy', cause: ['proxy settings'] },
});
