import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-no-cipher',
  title: 'The server and the browser share no cipher',
  start: 'https://no-cipher.test/',
  answers: { 'https://no-cipher.test/': page({ title: 'Not to be seen' }) },
  handshakes: { 'no-cipher.test': 'alert handshake-failure' },
  expect: { verdict: 'failed', failure: 'tls-version-or-cipher', cause: ['ssl_protocols TLSv1.2 TLSv1.3'] },
});
