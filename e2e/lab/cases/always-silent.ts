import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'always-silent',
  title: 'A site to be always upgraded that never answers over HTTPS',
  start: 'http://always-silent.test/',
  answers: { 'http://always-silent.test/': page({ title: 'A site that never answers over HTTPS' }) },
  handshakes: { 'always-silent.test': 'silent' },
  expect: { verdict: 'insecure', findings: ['plain-http', 'unavailable-upgrade'], upgrade: 'timeout' },
});
