import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

const rules = JSON.stringify({ prerender: [{ source: 'list', urls: ['/next'], eagerness: 'immediate' }] });

export default defineCase({
  id: 'lifecycle-prerender',
  title: 'A page that has the next one prerendered',
  start: 'https://ahead.test/',
  answers: {
    'https://ahead.test/': securePage({
      title: 'A page that has the next one prerendered',
      head: `<script type="speculationrules">${rules}</script>`,
      body: '<a href="/next">Next</a>',
    }),
    'https://ahead.test/next': securePage({
      title: 'Drawn ahead',
      head: '<script>if (document.prerendering) document.documentElement.dataset.ahead = "yes";</script>',
      body: `
        <script src="http://resource.test/script.js"></script>
        <img alt="" src="http://resource.test/ahead.svg">
        <script>fetch('http://resource.test/ahead.json').catch(() => {});</script>`,
    }),
    'https://resource.test/ahead.svg': resource('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
  },
  // What the page prerendered asks for is not this page's.
  expect: { verdict: 'secure', insecureRequests: [] },
});
