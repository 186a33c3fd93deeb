import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-default-certificate',
  title: 'A proxy shows the certificate that it has made itself',
  start: 'https://default-certificate.test/',
  answers: {
    'https://default-certificate.test/': page({ title: 'Not to be seen' }),
  },
  certificates: {
    'default-certificate.test': { flaw: 'self-signed', names: ['3d67.754e.traefik.default'] },
  },

  expect: {
    verdict: 'failed',
    failure: 'certificate-untrusted',
    cause: ['TRAEFIK DEFAULT CERT'],
    findings: ['failed-connection'],
  },
});
