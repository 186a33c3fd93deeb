import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-unsafe-redirect',
  title: 'The redirect leads to what no server may send a browser to',
  start: 'https://astray.test/',
  answers: { 'https://astray.test/': redirect(302, 'file:///not-to-be-seen.html') },
  expect: {
    verdict: 'failed',
    failure: 'malformed-response',
    cause: { chromium: ['file:'], firefox: ['a Location that is not a valid URL'] },
  },
});
