import { seenAs } from '../../../core/report.ts';
import { observed } from '../observed.ts';

/** A page whose TLS and certificate the browser tells. */
export default observed({
  url: 'https://site.example/',
  channels: {
    tls: seenAs({
      protocol: 'TLS 1.3',
      cipher: 'TLS_AES_128_GCM_SHA256',
      keyExchange: 'x25519',
      state: 'secure',
      weaknesses: [],
    }),
    certificate: seenAs({
      subject: 'site.example',
      issuer: 'Example Trust Services, Intermediate G2',
      names: ['site.example', 'www.site.example'],
      notBefore: '2026-09-01T00:00:00Z',
      notAfter: '2027-02-01T00:00:00Z',
      fingerprint: 'f0:0d',
      keyAlgorithm: 'EC',
      keyBits: 256,
      trusted: true,
      chain: 3,
    }),
  },
});
