import { page, redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-redirect-to-stranger',
  title: 'A redirect leads to a host whose certificate is another’s',
  start: 'https://to-stranger.test/',
  answers: {
    'https://to-stranger.test/': redirect(302, 'https://led-astray.test/'),
    'https://led-astray.test/': page({ title: 'Not to be seen' }),
  },
  certificates: { 'led-astray.test': 'wrong-name' },
  expect: {
    verdict: 'failed',
    failure: 'certificate-name',
    cause: ['redirect from https://to-stranger.test/ (status 302) leads to led-astray.test'],
  },
});
