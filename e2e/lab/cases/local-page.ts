import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'local-page',
  title: 'A page of the local network that asks a device there',
  start: 'https://nas.local/',
  answers: {
    'https://nas.local/': securePage({
      title: 'A page of the local network that asks a device there',
      body: "<script>fetch('https://lamp.local/state.json').catch(() => undefined)</script>",
    }),
    'https://lamp.local/state.json': resource('application/json', '{}'),
  },
  expect: {
    verdict: 'secure',
    // Nobody records what stays in the local network.
    absent: [
      'classical-key-exchange',
      'local-network-request',
      'loaded-mixed-content',
      'upgraded-mixed-content',
      'blocked-mixed-content',
    ],
    insecureRequests: [],
  },
});
