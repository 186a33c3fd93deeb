import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'redirect-loop-by-refresh',
  title: 'HTTPS redirects back to HTTP by a refresh',
  start: 'http://redirect-loop-refresh.test/',
  answers: {
    'http://redirect-loop-refresh.test/': page({ title: 'Where the refresh leads back to' }),
    'https://redirect-loop-refresh.test/': page({
      title: 'On the way back',
      head: '<meta http-equiv="refresh" content="0; url=http://redirect-loop-refresh.test/">',
    }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http'] },
});
