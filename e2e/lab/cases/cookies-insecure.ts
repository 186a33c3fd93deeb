import { page } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'cookies-insecure',
  title: 'Cookies without the attributes they need',
  start: 'https://loose-cookies.test/',
  answers: {
    'https://loose-cookies.test/': page({
      title: 'Cookies without the attributes they need',
      headers: {
        'Set-Cookie': ['sid=kept-secret; Path=/', '__Host-id=1; Secure; Path=/shop', 'embed=1; SameSite=None'],
      },
    }),
  },
  expect: {
    // Chromium shows cookies to a deep audit only.
    verdict: { chromium: 'secure', firefox: 'warning' },
    badge: { chromium: '', firefox: '2' },
    findings: {
      chromium: ['missing-hsts'],
      firefox: ['missing-hsts', 'insecure-cookie', 'broken-cookie-prefix', 'insecure-cross-site-cookie'],
    },
  },
});
