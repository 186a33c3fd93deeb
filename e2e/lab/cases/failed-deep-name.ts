import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-deep-name',
  title: 'A CDN has no certificate for a name this deep',
  start: 'https://dev.api.deep-name.test/',
  answers: {
    'https://dev.api.deep-name.test/': page({ title: 'Not to be seen' }),
  },
  handshakes: { 'dev.api.deep-name.test': 'alert handshake-failure' },

  expect: {
    verdict: 'failed',
    failure: 'tls-version-or-cipher',
    cause: ['Check that a certificate for dev.api.deep-name.test', 'more than one label below the domain'],
    findings: ['failed-connection'],
  },
});
