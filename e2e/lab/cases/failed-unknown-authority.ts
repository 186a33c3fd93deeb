import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-unknown-authority',
  title: 'The authority is unknown',
  start: 'https://stranger.test/',
  answers: { 'https://stranger.test/': page({ title: 'Not to be seen' }) },
  certificates: { 'stranger.test': 'unknown-authority' },
  expect: {
    verdict: 'failed',
    failure: 'certificate-untrusted',
    cause: ['missing intermediate certificate', 'authority of your own'],
  },
});
