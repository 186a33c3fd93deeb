import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'form-upgraded-by-policy',
  title: 'A form whose target a policy upgrades',
  start: 'https://form-upgraded.test/',
  answers: {
    'https://form-upgraded.test/': securePage({
      title: 'A form whose target a policy upgrades',
      headers: { 'Content-Security-Policy': 'upgrade-insecure-requests' },
      body: '<form action="http://resource.test/form" method="post"><input name="comment"><button>Send</button></form>',
    }),
  },
  expect: {
    verdict: 'secure',
    absent: ['insecure-form'],
  },
});
