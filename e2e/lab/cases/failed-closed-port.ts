import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-closed-port',
  title: 'Nobody listens on the port',
  // The address of the case is answered by nothing: the lab maps this port to one that is closed.
  start: 'https://closed.test:8444/',
  answers: { 'https://closed.test/': page({ title: 'Not to be seen' }) },
  expect: {
    verdict: 'failed',
    failure: 'refused',
    cause: ['Nothing is listening on port 8444'],
    findings: ['failed-connection'],
  },
});
