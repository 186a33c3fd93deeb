import { seenAs } from '../../../core/report.ts';
import { observed } from '../observed.ts';

export default observed({
  url: 'http://login.example/sign-in',
  channels: {
    headers: seenAs([]),
    sensitiveFields: seenAs({
      items: [
        {
          collects: 'password',
          frame: { url: 'http://login.example/sign-in', top: true },
          selector: '#password',
          html: '<input id="password" type="password">',
        },
      ],
      omitted: 0,
    }),
    upgrade: seenAs({ state: 'certificate-error', target: 'https://login.example/sign-in' }),
  },
});
