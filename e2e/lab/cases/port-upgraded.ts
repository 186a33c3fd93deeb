import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

const policy = { 'Content-Security-Policy': 'upgrade-insecure-requests' };

export default defineCase({
  id: 'port-upgraded',
  title: 'A port of its own that a policy upgrades',
  start: 'https://port-upgraded.test/',
  answers: {
    'https://port-upgraded.test/': securePage({
      title: 'A port of its own that a policy upgrades',
      headers: policy,
      head: '<script src="http://port-upgraded.test:8443/script.js"></script>',
    }),
    'https://port-upgraded.test:8443/script.js': resource('text/javascript', ''),
  },
  expect: {
    verdict: 'secure',
    findings: ['policy-upgraded-content'],
    ports: ['resource https://port-upgraded.test:8443'],
    insecureRequests: [
      { url: 'http://port-upgraded.test:8443/script.js', destination: 'script', outcome: 'upgraded-by-policy' },
    ],
  },
});
