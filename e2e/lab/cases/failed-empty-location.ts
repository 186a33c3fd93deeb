import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-empty-location',
  title: 'The Location has no host',
  start: 'https://empty-location.test/',
  answers: { 'https://empty-location.test/': redirect(302, 'https:///') },

  expect: {
    verdict: 'failed',
    failure: 'malformed-response',
    cause: { chromium: ['An empty host (https:///)'], firefox: ['a Location that is not a valid URL'] },
  },
});
