import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

const worker = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  const body = '<!doctype html><title>From the worker</title><script src="http://resource.test/script.js"></script>';
  event.respondWith(new Response(body, { headers: { 'Content-Type': 'text/html' } }));
});
`;

const install = `
navigator.serviceWorker.register('/worker.js');
navigator.serviceWorker.ready.then(() => { document.documentElement.dataset.worker = 'ready'; });
`;

export default defineCase({
  id: 'lifecycle-service-worker',
  title: 'A page that installs a service worker',
  start: 'https://worker.test/',
  answers: {
    'https://worker.test/': securePage({
      title: 'A page that installs a service worker',
      body: `<script>${install}</script>`,
    }),
    'https://worker.test/worker.js': resource('text/javascript', worker),
  },
  expect: { verdict: 'secure', insecureRequests: [] },
});
