import { redirect, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'redirect-to-port',
  title: 'A redirect leaks the port of the machine behind',
  start: 'https://leaky.test/',
  answers: {
    'https://leaky.test/': redirect(302, 'https://leaky.test:8443/home'),
    'https://leaky.test:8443/home': securePage({ title: 'A redirect leaks the port of the machine behind' }),
  },
  expect: { verdict: 'secure', findings: ['redirect-to-port', 'nonstandard-https-port'], absent: ['crossed-port'] },
});
