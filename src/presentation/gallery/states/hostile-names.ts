import { seenAs } from '../../../core/report.ts';
import { observed } from '../observed.ts';
import { requested } from '../requested.ts';

const host = `www.bank.example.${'account-verification.'.repeat(6)}xn--80ak6aa92e.example`;
const url = `https://${host}/${'deep/'.repeat(60)}end?next=${'x'.repeat(300)}`;

/** Names and addresses made to mislead: long, in other scripts, with marks that turn the reading direction. */
export default observed({
  url,
  channels: {
    insecureRequests: seenAs({
      items: [
        requested({ url: `http://xn--mgbh0fb.xn--kgbechtv/${'%D9%85%D8%AB%D8%A7%D9%84/'.repeat(12)}app.js` }),
        requested({
          url: 'http://cdn.example/\u202egnp.exe\u2066\u0000',
          element: { selector: `div.${'very-long-class-name-without-a-break'.repeat(5)}`, html: '<img>' },
          frame: { url: `https://${'nested.'.repeat(30)}example/`, top: false },
        }),
        requested({ url: 'http://user:secret@evil.example/<img src=x onerror=alert(1)>' }),
      ],
      omitted: 0,
    }),
  },
});
