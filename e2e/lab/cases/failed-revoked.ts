import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-revoked',
  title: 'The certificate was revoked, and the server says so itself',
  start: 'https://revoked.test/',
  answers: {
    'https://revoked.test/': securePage({ title: 'The certificate was revoked, and the server says so itself' }),
  },
  certificates: { 'revoked.test': 'revoked' },
  expect: { verdict: 'failed', failure: 'certificate-revoked', cause: ['revoked'] },
});
