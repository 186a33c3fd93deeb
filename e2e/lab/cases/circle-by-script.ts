import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'circle-by-script',
  title: 'HTTPS redirects back to HTTP by script',
  start: 'http://circle-script.test/',
  answers: {
    'http://circle-script.test/': page({ title: 'Where the script leads back to' }),
    'https://circle-script.test/': page({
      title: 'On the way back',
      body: "<script>location.replace('http://circle-script.test/')</script>",
    }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http'] },
});
