import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-device-certificate',
  title: 'A device on the local network has made its certificate itself',
  start: 'https://self-signed-nas.local:8443/',
  answers: {
    'https://self-signed-nas.local:8443/': page({ title: 'Not to be seen' }),
  },
  certificates: { 'self-signed-nas.local': 'self-signed' },

  expect: {
    verdict: 'failed',
    failure: 'certificate-untrusted',
    cause: {
      chromium: ['Routers, printers and other devices', 'as those of most devices'],
      firefox: ['Routers, printers and other devices', 'mkcert self-signed-nas.local'],
    },
    findings: ['failed-connection'],
  },
});
