import type { Address, Channels } from '../evidence.ts';
import { healthyCertificate } from './samples/certificates.ts';

/** A public HTTPS page on its default port. */
export const publicHttpsAddress: Address = {
  requestedUrl: 'https://site.example/',
  url: 'https://site.example/',
  scheme: 'https',
  host: 'site.example',
  port: 443,
  defaultPort: true,
  reach: 'public',
};

/** What such a page shows when nothing is wrong with it. */
export const healthyChannels: Channels = {
  /** 1 November 2026. */
  at: 1_793_491_200_000,
  hops: [{ url: 'https://site.example/', status: 200, kind: 'start' }],
  failure: null,
  headers: [{ name: 'strict-transport-security', value: 'max-age=63072000; includeSubDomains' }],
  cookies: { items: [], omitted: 0 },
  keptCookies: { items: [], omitted: 0 },
  insecureRequests: { items: [], omitted: 0 },
  localRequests: { items: [], omitted: 0 },
  forms: { items: [], omitted: 0 },
  sensitiveFields: { items: [], omitted: 0 },
  references: { items: [], omitted: 0 },
  links: { items: [], omitted: 0 },
  ports: { items: [], omitted: 0 },
  tls: {
    protocol: 'TLSv1.3',
    cipher: 'TLS_AES_128_GCM_SHA256',
    keyExchange: 'mlkem768x25519',
    state: 'secure',
    weaknesses: [],
  },
  connections: [],
  certificate: healthyCertificate,
  upgrade: { state: 'not-tried', target: 'https://site.example/' },
  hosts: [],
  looks: [],
};
