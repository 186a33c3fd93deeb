import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'local-conversation',
  title: 'A public page that asks a program on this machine',
  start: 'https://asks-locally.test/',
  answers: {
    'https://asks-locally.test/': securePage({
      title: 'A public page that asks a program on this machine',
      body: "<script>fetch('http://127.0.0.1/state.json').catch(() => undefined)</script>",
    }),
    'http://127.0.0.1/state.json': resource('application/json', '{}'),
  },
  expect: {
    verdict: 'secure',
    findings: ['local-network-request'],
    absent: ['loaded-mixed-content', 'upgraded-mixed-content', 'blocked-mixed-content'],
    insecureRequests: [],
  },
});
