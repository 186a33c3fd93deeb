import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-old-version',
  title: 'The server knows old versions of TLS only',
  start: 'https://old-version.test/',
  answers: { 'https://old-version.test/': page({ title: 'Not to be seen' }) },
  handshakes: { 'old-version.test': 'alert protocol-version' },
  expect: { verdict: 'failed', failure: 'tls-version-or-cipher', cause: ['TLS 1.2 and 1.3'] },
});
