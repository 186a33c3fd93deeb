import { resource, securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>';

export default defineCase({
  id: 'tls-weaker-resource',
  title: 'A page that loads from a host with an older TLS',
  start: 'https://tls-weaker-resource.test/',
  answers: {
    'https://tls-weaker-resource.test/': securePage({
      title: 'A page that loads from a host with an older TLS',
      body: '<img alt="" src="https://old-images.test/a.svg"><img alt="" src="https://new-images.test/b.svg">',
    }),
    'https://old-images.test/a.svg': resource('image/svg+xml', drawing),
    'https://new-images.test/b.svg': resource('image/svg+xml', drawing),
  },
  terms: { 'old-images.test': { maxVersion: 'TLSv1.2' } },
  expect: {
    verdict: 'secure',
    tls: { shows: { protocol: 'TLSv1.3', cipher: 'TLS_AES_256_GCM_SHA384', forwardSecrecy: true, state: 'secure' } },
    absent: ['weak-cipher'],
  },
});
