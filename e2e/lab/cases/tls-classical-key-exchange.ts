import { securePage } from '../answers.ts';
import { defineCase } from '../case.ts';

export default defineCase({
  id: 'tls-classical-key-exchange',
  title: 'TLS 1.3 with a key exchange that is not post-quantum',
  start: 'https://classical.test/',
  answers: {
    'https://classical.test/': securePage({ title: 'TLS 1.3 with a key exchange that is not post-quantum' }),
  },
  // Newer versions of OpenSSL would have the other kind.
  terms: { 'classical.test': { ecdhCurve: 'X25519' } },
  expect: {
    verdict: 'secure',
    tls: { shows: { protocol: 'TLSv1.3', keyExchange: 'x25519' }, fails: ['classical-key-exchange'] },
  },
});
