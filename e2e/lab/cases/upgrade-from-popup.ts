import { page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-from-popup',
  title: 'HTTP, to be left by the popup',
  start: 'http://popup-switch.test/',
  answers: {
    'http://popup-switch.test/': page({ title: 'HTTP, to be left by the popup' }),
    'https://popup-switch.test/': securePage({ title: 'The same page over HTTPS' }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
