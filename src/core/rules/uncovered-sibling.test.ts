import { describeRule } from './describe-rule.ts';
import { certificate } from './samples/certificates.ts';
import { insecureRequests } from './samples/insecure-requests.ts';
import rule from './uncovered-sibling.ts';

const at = (host: string, ...names: string[]) => ({ address: { host }, ...certificate({ names }) });
const using = (url: string) => ({ insecureRequests: insecureRequests({ url }) });
const both = ['site.example', 'www.site.example'] as const;

describeRule(rule, [
  ['both names', at('site.example', ...both), 'pass'],
  ['an asterisk and the apex', at('site.example', 'site.example', '*.site.example'), 'pass'],
  ['the apex only', at('site.example', 'site.example'), 'fail moderate'],
  ['www, without the apex', at('www.site.example', 'www.site.example'), 'fail moderate'],
  ['an asterisk, without the apex', at('www.site.example', '*.site.example'), 'fail moderate'],
  ['www with the apex', at('www.site.example', ...both), 'pass'],
  [
    'an internationalised name',
    at('xn--bcher-kva.example', 'xn--bcher-kva.example', '*.xn--bcher-kva.example'),
    'pass',
  ],
  ['a host below the site', at('shop.site.example', 'shop.site.example'), 'not-applicable'],
  [
    'a registrable name of three labels, which may be a host',
    at('site.co.example', 'site.co.example'),
    'not-applicable',
  ],
  ['an address', at('192.0.2.7', '192.0.2.7'), 'not-applicable'],
  ['a certificate of another host', at('site.example', 'other.example'), 'not-applicable'],
  [
    'a host of the site in use',
    { ...at('site.example', ...both), ...using('http://img.site.example/a.png') },
    'fail moderate',
  ],
  [
    'one that is covered',
    { ...at('site.example', 'site.example', '*.site.example'), ...using('http://img.site.example/a') },
    'pass',
  ],
  ['a host of another site', { ...at('site.example', ...both), ...using('http://notsite.example/a.png') }, 'pass'],
  [
    'more names than could be recorded',
    { address: { host: 'site.example' }, ...certificate({ names: ['site.example'], namesOmitted: 900 }) },
    'unknown',
  ],
  ['a private site', { address: { reach: 'private' } }, 'not-applicable'],
]);
