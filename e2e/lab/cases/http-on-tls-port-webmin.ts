import { page, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'http-on-tls-port-webmin',
  title: 'A panel says with status 200 that it runs in SSL mode',
  start: 'http://panel-webmin.test:8443/',
  answers: {
    'http://panel-webmin.test:8443/': page({
      title: '200 &mdash; Document follows',
      body: '<h1>Error - Bad Request</h1><p>This web server is running in SSL mode. Try the URL <a href="https://panel-webmin.test:8443/">https://panel-webmin.test:8443/</a> instead.</p>',
    }),
    'https://panel-webmin.test:8443/': securePage({ title: 'The panel' }),
  },
  expect: {
    verdict: 'insecure',
    findings: ['plain-http', 'http-on-tls-port', 'available-upgrade'],
    absent: ['nonstandard-http-port', 'crossed-port', 'unavailable-upgrade'],
  },
});
