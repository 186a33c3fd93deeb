import { hungUp } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-no-answer',
  title: 'The server hangs up without an answer',
  start: 'https://hung-up.test/',
  answers: { 'https://hung-up.test/': hungUp },
  expect: {
    verdict: 'failed', // Firefox asks again and then calls it cut off.
    failure: { chromium: 'empty-response', firefox: 'reset' },
    cause: ['server’s log at that moment'],
  },
});
