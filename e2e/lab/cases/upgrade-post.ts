import { page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'upgrade-post',
  title: 'HTTP, as the answer to a form',
  start: 'http://ordered.test/',
  answers: {
    'http://ordered.test/': page({
      title: 'HTTP, about to send a form',
      body: '<form method="post" action="/done"><button>Order</button></form><script>document.forms[0].submit()</script>',
    }),
    'http://ordered.test/done': page({ title: 'HTTP, as the answer to a form' }),
    'https://ordered.test/': securePage({ title: 'The same shop over HTTPS' }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http'],
    absent: ['available-upgrade', 'unavailable-upgrade'],
    upgrade: 'not-tried',
  },
});
