import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'mixed-loopback',
  title: 'A resource of this very machine',
  start: 'https://loopback-resource.test/',
  answers: {
    'https://loopback-resource.test/': securePage({
      title: 'A resource of this very machine',
      body: '<img src="http://127.0.0.1/image.png" alt="A dot">',
    }),
    'http://127.0.0.1/image.png': resource('image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'),
  },
  expect: {
    verdict: 'secure',
    findings: ['local-network-request'],
    absent: ['loaded-mixed-content', 'upgraded-mixed-content', 'blocked-mixed-content'],
    insecureRequests: [],
  },
});
