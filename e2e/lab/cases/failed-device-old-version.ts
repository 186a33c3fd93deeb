import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-device-old-version',
  title: 'A device on the local network knows old versions of TLS only',
  start: 'https://old-printer.local/',
  answers: {
    'https://old-printer.local/': page({ title: 'Not to be seen' }),
  },
  handshakes: { 'old-printer.local': 'alert protocol-version' },

  expect: {
    verdict: 'failed',
    failure: 'tls-version-or-cipher',
    cause: ['Printers, cameras and other old devices', 'If old-printer.local is a device'],
    findings: ['failed-connection'],
  },
});
