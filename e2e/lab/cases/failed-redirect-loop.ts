import { redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-redirect-loop',
  title: 'The redirects form a loop',
  start: 'https://loop.test/',
  answers: {
    'https://loop.test/': redirect(302, 'https://loop.test/again'),
    'https://loop.test/again': redirect(302, 'https://loop.test/'),
  },
  expect: {
    verdict: 'failed',
    failure: 'redirect-loop',
    cause: ['https://loop.test/ answers 302', 'https://loop.test/again answers 302'],
  },
});
