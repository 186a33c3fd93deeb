import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'mixed-fetch',
  title: 'A fetch over HTTP',
  start: 'https://mixed-fetch.test/',
  answers: {
    'https://mixed-fetch.test/': securePage({
      title: 'A fetch over HTTP',
      body: '<script>fetch("http://resource.test/data.json").catch(() => { document.title += " (blocked)" })</script>',
    }),
  },
  expect: {
    // Firefox tells an extension nothing about a fetch that it blocks; only a deep audit sees one.
    verdict: { chromium: 'warning', firefox: 'secure' },
    findings: { chromium: ['blocked-mixed-content'], firefox: [] },
    insecureRequests: {
      chromium: [{ url: 'http://resource.test/data.json', destination: 'fetch', outcome: 'blocked' }],
      firefox: [],
    },
  },
});
