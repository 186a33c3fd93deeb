import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'headers-careful',
  title: 'Header fields that close what HTTPS leaves open',
  start: 'https://careful.test/',
  answers: {
    'https://careful.test/': page({
      title: 'Header fields that close what HTTPS leaves open',
      headers: {
        'Strict-Transport-Security': 'max-age=63072000; includeSubDomains; preload',
        'Content-Security-Policy': "default-src 'self' 'unsafe-inline' data:; connect-src 'self' ws://localhost:*",
        'Referrer-Policy': 'unsafe-url, strict-origin-when-cross-origin',
        'Access-Control-Allow-Origin': 'https://partner.test',
      },
    }),
  },
  expect: {
    verdict: 'secure',
    absent: [
      ...['repeated-hsts', 'narrow-hsts', 'unmet-preload', 'ignored-hsts', 'insecure-csp-source', 'leaking-referrer'],
      ...['insecure-cors-origin', 'obsolete-header'],
    ],
  },
});
