import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-location-host',
  title: 'A Location without a host leads to its path',
  start: 'https://location-host.test/',
  answers: { 'https://location-host.test/': redirect(302, 'https:///admin.onion') },

  expect: {
    verdict: 'failed',
    failure: 'dns',
    cause: ['redirect from https://location-host.test/ (status 302) leads to admin.onion'],
  },
});
