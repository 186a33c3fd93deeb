import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'tls-11',
  title: 'A server that knows TLS 1.1 at best',
  start: 'https://tls-11.test/',
  answers: { 'https://tls-11.test/': securePage({ title: 'A server that knows TLS 1.1 at best' }) },
  terms: { 'tls-11.test': { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1' } },
  expect: {
    // Firefox still speaks it when it is made to.
    verdict: { chromium: 'failed', firefox: 'warning' },
    tls: { shows: { protocol: 'TLSv1.1' }, fails: ['outdated-tls'] },
  },
});
