import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'local-addresses',
  title: 'A public page with addresses of a developer’s machine',
  start: 'https://left-over.test/',
  answers: {
    'https://left-over.test/': securePage({
      title: 'A public page with addresses of a developer’s machine',
      body: '<img src="http://localhost:3000/logo.png" alt="A logo"><script src="http://127.0.0.1:3000/app.js"></script>',
    }),
  },
  expect: {
    verdict: 'secure',
    findings: ['local-network-request'],
    absent: ['loaded-mixed-content', 'upgraded-mixed-content', 'blocked-mixed-content'],
    insecureRequests: [],
  },
});
