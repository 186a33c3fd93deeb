import { raw, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'ssh-on-80',
  title: 'A remote shell answers on the port of HTTP',
  start: 'http://shell-80.test/',
  answers: {
    'http://shell-80.test/': raw('SSH-2.0-OpenSSH_9.9\r\n'),
    'https://shell-80.test/': securePage({ title: 'Nothing to do with the shell' }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'other-protocol'], upgrade: 'not-tried' },
});
