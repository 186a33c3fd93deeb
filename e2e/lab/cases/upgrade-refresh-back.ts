import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-refresh-back',
  title: 'HTTP, and the page over HTTPS redirects back by meta refresh',
  start: 'http://refresh-back.test/',
  answers: {
    'http://refresh-back.test/': page({ title: 'HTTP, and the page over HTTPS redirects back by meta refresh' }),
    'https://refresh-back.test/': page({
      title: 'A page over HTTPS, not for long',
      head: '<meta http-equiv="refresh" content="1; url=http://refresh-back.test/">',
    }),
  },
  // What is asked is not rendered, so the switch is offered; that it leads back is found out by taking it.
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
