import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'password-over-http',
  title: 'A password on a page over HTTP',
  start: 'http://password-page.test/',
  answers: {
    'http://password-page.test/': page({
      title: 'A password on a page over HTTP',
      body: '<h1>Sign in</h1><form method="post"><input type="password" name="secret" autocomplete="current-password"></form>',
    }),
  },
  expect: { verdict: 'insecure', findings: ['plain-http', 'password-over-http'] },
});
