import { raw } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'ssh-on-80',
  title: 'A remote shell answers on the port of HTTP',
  start: 'http://shell-80.test/',
  answers: { 'http://shell-80.test/': raw('SSH-2.0-OpenSSH_9.9\r\n') },
  expect: { verdict: 'insecure', findings: ['plain-http', 'other-protocol'] },
});
