import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'references-only',
  title: 'HTTP addresses that are never requested',
  start: 'https://references.test/',
  answers: {
    'https://references.test/': securePage({
      title: 'HTTP addresses that are never requested',
      head: `<link rel="canonical" href="http://references.test/">
<link rel="alternate" hreflang="de" href="http://resource.test/">
<link rel="preconnect" href="http://resource.test/">
<link rel="dns-prefetch" href="http://resource.test/">
<script>const inert = 'http://resource.test/script.js';</script>`,
      body: `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" alt="">
<img data-src="http://resource.test/image.png" alt="">
<a href="http://resource.test/">a link</a> <pre>http://resource.test/image.png</pre>`,
    }),
  },
  expect: {
    verdict: 'secure',
    absent: ['loaded-mixed-content', 'upgraded-mixed-content', 'blocked-mixed-content', 'insecure-form'],
    insecureRequests: [],
  },
});
