import { seenAs } from '../../../core/report.ts';
import { observed } from '../observed.ts';

/** A way with a hop by everyone who can make one, which ends in clear. */
export default observed({
  requestedUrl: 'http://old.example/',
  url: 'http://app.example:8080/home',
  channels: {
    hops: seenAs([
      { url: 'http://old.example/', status: 307, kind: 'start' },
      { url: 'https://old.example/', status: 301, kind: 'hsts', address: '192.0.2.7' },
      { url: 'https://www.old.example/', status: 302, kind: 'server', address: '192.0.2.7' },
      { url: 'http://go.example/?to=app', status: 302, kind: 'server', address: '198.51.100.4' },
      { url: 'https://go.example/?to=app', status: 200, kind: 'browser-upgrade', address: '198.51.100.4' },
      { url: 'https://app.example/', status: 307, kind: 'client' },
      { url: 'https://eu.app.example/', status: 302, kind: 'extension', address: '2001:db8::17' },
      { url: 'http://app.example:8080/home', status: 200, kind: 'server', address: '2001:db8::17' },
    ]),
    headers: seenAs([]),
    upgrade: seenAs({ state: 'redirects-back', target: 'https://app.example/home' }),
  },
});
