import { page, redirect } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'everything-at-once',
  title: 'Redirects, mixed content, frames and a form, all in one visit',
  start: 'http://crowded.test/',
  answers: {
    'http://crowded.test/': redirect(301, 'https://crowded.test/'),
    'https://crowded.test/': redirect(302, 'https://crowded.test/page'),
    // Without a policy of its own every visit goes the same way as the first.
    'https://crowded.test/page': page({
      title: 'Redirects, mixed content, frames and a form, all in one visit',
      headers: { 'Referrer-Policy': 'unsafe-url' },
      body: `<script src="http://resource.test/script.js"></script>
<img src="http://resource.test/image.png" alt="">
<iframe src="https://crowded-frame.test/"></iframe>
<iframe src="http://resource.test/frame.html"></iframe>
<form action="http://resource.test/form"><input name="name"><input type="password"></form>
<a href="http://resource.test/">Elsewhere</a>`,
    }),
    'https://crowded-frame.test/': page({
      title: 'Within the other',
      body: '<link rel="stylesheet" href="http://resource.test/style.css">',
    }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['insecure-form', 'blocked-mixed-content', 'upgraded-mixed-content', 'missing-hsts', 'leaking-referrer'],
    absent: ['downgrade-redirect', 'insecure-hop', 'long-redirect-chain'],
  },
});
