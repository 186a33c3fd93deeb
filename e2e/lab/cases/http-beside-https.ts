import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'http-beside-https',
  title: 'Plain HTTP shows the same page as HTTPS',
  start: 'https://beside.test/',
  answers: {
    'https://beside.test/': page({
      title: 'Plain HTTP shows the same page as HTTPS',
      // A browser that knew the site's policy would never ask over plain HTTP.
      headers: { 'Strict-Transport-Security': 'max-age=0' },
    }),
    'http://beside.test/': page({ title: 'Plain HTTP shows the same page as HTTPS' }),
  },
  // What plain HTTP answers is asked only when a person wants to know.
  expect: { verdict: 'secure', findings: ['disabled-hsts'], absent: ['unredirected-http'] },
});
