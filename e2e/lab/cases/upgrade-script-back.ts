import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-script-back',
  title: 'HTTP, and the page over HTTPS redirects back by script',
  start: 'http://script-back.test/',
  answers: {
    'http://script-back.test/': page({ title: 'HTTP, and the page over HTTPS redirects back by script' }),
    'https://script-back.test/': page({
      title: 'A page over HTTPS, not for long',
      head: '<script>setTimeout(() => location.replace("http://script-back.test/"), 1500)</script>',
    }),
  },
  // What is asked is not rendered, so the switch is offered; that it leads back is found out by taking it.
  expect: { verdict: 'insecure', findings: ['plain-http', 'available-upgrade'], upgrade: 'available' },
});
