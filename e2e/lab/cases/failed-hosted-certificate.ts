import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-hosted-certificate',
  title: 'A hosting service has no certificate for the name yet',
  start: 'https://hosted.test/',
  answers: {
    'https://hosted.test/': page({ title: 'Not to be seen' }),
  },
  certificates: { 'hosted.test': { names: ['*.hosting-service.test'] } },

  expect: {
    verdict: 'failed',
    failure: 'certificate-name',
    cause: ['add hosted.test to the site’s settings there', 'with or without www'],
    findings: ['failed-connection'],
  },
});
