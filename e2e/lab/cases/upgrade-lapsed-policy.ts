import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-lapsed-policy',
  title: 'HTTP, and HTTPS has a policy of one second and a broken page',
  start: 'http://lapsed.test/page',
  answers: {
    'http://lapsed.test/page': page({ title: 'HTTP, and HTTPS has a policy of one second and a broken page' }),
    'https://lapsed.test/': page({ title: 'The front page', headers: { 'Strict-Transport-Security': 'max-age=1' } }),
    'https://lapsed.test/page': page({ title: 'Broken', status: 500 }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
