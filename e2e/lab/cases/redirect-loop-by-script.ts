import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'redirect-loop-by-script',
  title: 'HTTPS redirects back to HTTP by script',
  start: 'http://redirect-loop-script.test/',
  answers: {
    'http://redirect-loop-script.test/': page({ title: 'Where the script leads back to' }),
    'https://redirect-loop-script.test/': page({
      title: 'On the way back',
      body: "<script>location.replace('http://redirect-loop-script.test/')</script>",
    }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http'] },
});
