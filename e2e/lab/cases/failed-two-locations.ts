import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-two-locations',
  title: 'The response has two different Location fields',
  start: 'https://two-locations.test/',
  answers: {
    'https://two-locations.test/': {
      status: 302,
      headers: { Location: ['https://two-locations.test/a', 'https://two-locations.test/b'] },
      body: '',
    },
    'https://two-locations.test/a': page({ title: 'Not to be seen' }),
  },

  expect: {
    verdict: 'failed',
    failure: 'malformed-response',
    cause: { chromium: ['Keep one Location'], firefox: ['two different Location'] },
  },
});
