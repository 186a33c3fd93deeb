import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'circle-by-refresh',
  title: 'HTTPS redirects back to HTTP by a refresh',
  start: 'http://circle-refresh.test/',
  answers: {
    'http://circle-refresh.test/': page({ title: 'Where the refresh leads back to' }),
    'https://circle-refresh.test/': page({
      title: 'On the way back',
      head: '<meta http-equiv="refresh" content="0; url=http://circle-refresh.test/">',
    }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http'] },
});
