import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'failed-key-usage',
  title: 'The certificate does not allow its key to sign',
  start: 'https://key-usage.test/',
  answers: { 'https://key-usage.test/': securePage({ title: 'Seen in Firefox only' }) },
  certificates: { 'key-usage.test': 'wrong-usage' },
  // Firefox asks for no key usage where the handshake is of TLS 1.3.
  expect: {
    verdict: { chromium: 'failed', firefox: 'secure' },
    failure: { chromium: 'certificate-other', firefox: undefined },
    cause: { chromium: ['key usage digitalSignature'], firefox: [] },
  },
});
