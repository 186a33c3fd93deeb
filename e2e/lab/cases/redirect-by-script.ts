import { page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'redirect-by-script',
  title: 'An HTTP page redirects to HTTPS by script',
  start: 'http://script-up.test/',
  answers: {
    'http://script-up.test/': page({
      title: 'Moving on',
      body: "<script>location.replace('https://script-up.test/')</script>",
    }),
    'https://script-up.test/': securePage({ title: 'An HTTP page redirects to HTTPS by script' }),
  },
  expect: { verdict: 'secure', findings: ['client-side-upgrade'], absent: ['plain-http', 'first-hop-elsewhere'] },
});
