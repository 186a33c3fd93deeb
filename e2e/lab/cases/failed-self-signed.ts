import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-self-signed',
  title: 'The certificate vouches for itself',
  start: 'https://self-signed.test/',
  answers: { 'https://self-signed.test/': page({ title: 'Not to be seen' }) },
  certificates: { 'self-signed.test': 'self-signed' },
  expect: {
    verdict: 'failed',
    failure: 'certificate-untrusted',
    cause: {
      chromium: ['Send the whole chain', 'self-signed'],
      firefox: ['one that an authority has issued', 'certbot certonly --domain self-signed.test'],
    },
  },
});
