import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-cut-off',
  title: 'The connection is cut at the greeting',
  start: 'https://reset.test/',
  answers: { 'http://reset.test/': page({ title: 'Not to be seen' }) },
  handshakes: { 'reset.test': 'reset' },
  expect: {
    verdict: 'failed',
    failure: 'reset',
    cause: ['has a certificate for reset.test on port 443', 'not speak HTTPS on this port'],
  },
});
