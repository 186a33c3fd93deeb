import { seenAs } from '../../../core/report.ts';
import { observed } from '../observed.ts';

export default observed({
  requestedUrl: 'http://site.example/',
  url: 'https://site.example:8443/account',
  channels: {
    hops: seenAs([
      { url: 'http://site.example/', status: 302, kind: 'start', address: '192.0.2.10' },
      { url: 'https://site.example:8443/account', status: 200, kind: 'server', address: '192.0.2.10' },
    ]),
    headers: seenAs([]),
  },
});
