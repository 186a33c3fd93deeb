import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'base-refused-by-policy',
  title: 'A base over HTTP that a policy refuses',
  start: 'https://base-refused.test/',
  answers: {
    'https://base-refused.test/': securePage({
      title: 'A base over HTTP that a policy refuses',
      headers: { 'Content-Security-Policy': "base-uri 'self'" },
      head: '<base href="http://resource.test/">',
      body: '<a href="x">A link</a>',
    }),
  },
  expect: {
    verdict: 'secure',
    absent: ['insecure-base'],
  },
});
