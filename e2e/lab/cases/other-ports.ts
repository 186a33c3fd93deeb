import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

const script = `new WebSocket('wss://other-ports.test:9443/live').onerror = () => {};`;

export default defineCase({
  id: 'other-ports',
  title: 'A page that uses and leads to ports of their own',
  start: 'https://other-ports.test/',
  answers: {
    'https://other-ports.test/': securePage({
      title: 'A page that uses and leads to ports of their own',
      head: '<script src="https://other-ports.test:8443/script.js"></script>',
      body: `<a href="https://other-ports.test:10443/vpn">One</a>
<a href="https://other-ports.test:443/same">Two</a>
<form action="https://other-ports.test:6000/"><button>Send</button></form>
<script>${script}</script>`,
    }),
    'https://other-ports.test:8443/script.js': resource('text/javascript', ''),
  },
  expect: {
    verdict: 'secure',
    absent: ['nonstandard-https-port'],
    ports: [
      'resource https://other-ports.test:8443',
      'link https://other-ports.test:10443',
      'form https://other-ports.test:6000',
      'websocket wss://other-ports.test:9443',
    ],
  },
});
