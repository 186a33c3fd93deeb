import { page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-available',
  title: 'HTTP, though the site has HTTPS',
  start: 'http://both.test/',
  answers: {
    'http://both.test/': page({ title: 'HTTP, though the site has HTTPS' }),
    'https://both.test/': securePage({ title: 'The same page over HTTPS' }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
