import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'password-form-to-http',
  title: 'A password sent over HTTP',
  start: 'https://login-form.test/',
  answers: {
    'https://login-form.test/': securePage({
      title: 'A password sent over HTTP',
      body: '<form action="http://resource.test/form" method="post"><input type="password" name="secret"></form>',
    }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['insecure-form'],
  },
});
