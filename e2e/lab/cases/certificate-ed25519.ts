import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'certificate-ed25519',
  title: 'The certificate has an Ed25519 key',
  start: 'https://ed25519.test/',
  answers: { 'https://ed25519.test/': page({ title: 'Not to be seen' }) },
  certificates: { 'ed25519.test': { key: 'Ed25519' } },
  // Neither browser offers Ed25519 to servers.
  expect: { verdict: 'failed', failure: 'tls-version-or-cipher', cause: ['no browser takes Ed25519'] },
});
