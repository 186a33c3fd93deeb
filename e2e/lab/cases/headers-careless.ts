import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

const careless = ['narrow-hsts', 'insecure-csp-source', 'leaking-referrer', 'insecure-cors-origin', 'obsolete-header'];

export default defineCase({
  id: 'headers-careless',
  title: 'Header fields that open what HTTPS closes',
  start: 'https://careless.test/',
  answers: {
    'https://careless.test/': page({
      title: 'Header fields that open what HTTPS closes',
      headers: {
        'Strict-Transport-Security': ['max-age=63072000', 'max-age=0'],
        'Content-Security-Policy': "default-src 'self' 'unsafe-inline' data:; img-src http: https: data:",
        'Referrer-Policy': 'no-referrer, unsafe-url',
        'Access-Control-Allow-Origin': 'http://partner.test',
        'Expect-CT': 'max-age=86400, enforce',
      },
    }),
  },
  expect: {
    verdict: 'secure',
    // Firefox keeps the first policy and shows no other.
    findings: { chromium: [...careless, 'repeated-hsts'], firefox: careless },
    absent: ['missing-hsts', 'invalid-hsts', 'disabled-hsts', 'short-hsts'],
  },
});
