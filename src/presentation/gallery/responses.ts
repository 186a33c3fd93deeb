import type { CookieFact } from '../../core/evidence.ts';
import type { Report } from '../../core/report.ts';
import { audited, usualTls } from './audited.ts';
import { insecure, listed } from './insecure.ts';

const address = 'https://www.journal.example/articles/on-gates';
const frame = { url: address, top: true };

const cookie = (name: string, more: Partial<CookieFact> = {}): CookieFact => ({
  ...{ name, url: address, secure: true, httpOnly: true, sameSite: 'lax', path: '/' },
  ...more,
});

const cookies = listed([
  cookie('session', { secure: false }),
  cookie('__Host-theme', { path: '/articles', domain: 'journal.example' }),
  cookie('embed', { secure: false, sameSite: 'none' }),
  cookie('seen'),
]);

/** What responses and redirects have to say. */
export const responses: Readonly<Record<string, () => Report>> = {
  'warning-headers': () =>
    audited(address, {
      headers: [
        { name: 'strict-transport-security', value: 'max-age=86400' },
        {
          name: 'content-security-policy',
          value: "default-src 'self'; img-src http://images.journal.example; block-all-mixed-content",
        },
        { name: 'referrer-policy', value: 'unsafe-url' },
        { name: 'expect-ct', value: 'max-age=86400, enforce' },
        { name: 'access-control-allow-origin', value: 'http://widgets.example' },
      ],
      cookies,
      keptCookies: cookies,
      forms: listed([
        {
          url: 'http://www.journal.example/subscribe',
          method: 'post',
          collects: ['password' as const, 'card' as const],
          upgraded: false,
          frame,
          element: { selector: '#subscribe', html: '<form id="subscribe" method="post">' },
        },
        {
          url: 'http://search.journal.example/',
          method: 'get',
          collects: [],
          upgraded: true,
          frame: { url: 'https://frames.example/search', top: false },
          element: { selector: 'body > form', html: '<form>' },
        },
      ]),
      links: listed([
        {
          url: 'http://www.journal.example/',
          kind: 'canonical',
          frame,
          element: { selector: 'head > link', html: '' },
        },
        { url: 'http://www.journal.example/about', kind: 'link', frame },
      ]),
    }),
  'warning-chain': () =>
    audited('https://www.journal.example/', {
      requestedUrl: 'http://journal.example/',
      hops: [
        { url: 'http://journal.example/', status: 307, kind: 'start' },
        { url: 'https://journal.example/', status: 302, kind: 'hsts', address: '203.0.113.7' },
        {
          url: 'http://login.journal.example:8080/begin?from=%2F&token=0123456789',
          status: 302,
          kind: 'server',
          address: '203.0.113.9',
        },
        { url: 'https://www.journal.example/', status: 200, kind: 'client', address: '2001:db8:85a3::8a2e:370:7334' },
      ],
      tls: { ...usualTls, hsts: true },
      insecureRequests: listed([insecure('http://fonts.example/serif.woff2', 'font', 'blocked')]),
    }),
};
