import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-unreadable-location',
  title: 'The Location is no address',
  start: 'https://unreadable.test/',
  answers: { 'https://unreadable.test/': redirect(302, 'https://unreadable.test:99999/') },

  expect: {
    verdict: 'failed',
    failure: 'malformed-response',
    cause: { chromium: ['a port above 65535'], firefox: ['a Location that is not a valid URL'] },
  },
});
