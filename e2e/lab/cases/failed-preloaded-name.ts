import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-preloaded-name',
  title: 'A name that browsers open over HTTPS only',
  start: 'http://portcullis-lab.dev/',
  answers: {
    'http://portcullis-lab.dev/': page({ title: 'Not to be seen' }),
  },

  expect: {
    verdict: 'failed',
    failure: 'reset',
    cause: ['The browser went to https by itself'],
    findings: ['failed-connection'],
  },
});
