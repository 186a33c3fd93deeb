import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'form-to-http',
  title: 'A form that submits over HTTP',
  start: 'https://form.test/',
  answers: {
    'https://form.test/': securePage({
      title: 'A form that submits over HTTP',
      body: '<form action="http://resource.test/form" method="post"><input name="comment"><button>Send</button></form>',
    }),
  },
  expect: {
    verdict: 'warning',
    findings: ['insecure-form'],
    badge: '1',
  },
});
