import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-device-name',
  title: 'A device on the local network is opened by a name that its certificate lacks',
  start: 'https://renamed-nas.local:8443/',
  answers: {
    'https://renamed-nas.local:8443/': page({ title: 'Not to be seen' }),
  },
  certificates: { 'renamed-nas.local': { names: ['nas'] } },

  expect: {
    verdict: 'failed',
    failure: 'certificate-name',
    cause: ['by a name that its certificate lists', 'mkcert renamed-nas.local'],
    findings: ['failed-connection'],
  },
});
