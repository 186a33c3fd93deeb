import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'form-refused-by-policy',
  title: 'A form whose target a policy refuses',
  start: 'https://form-refused.test/',
  answers: {
    'https://form-refused.test/': securePage({
      title: 'A form whose target a policy refuses',
      headers: { 'Content-Security-Policy': "form-action 'self'" },
      body: '<form action="http://resource.test/form" method="post"><input type="password"><button>Send</button></form>',
    }),
  },
  expect: {
    verdict: 'secure',
    absent: ['insecure-form'],
  },
});
