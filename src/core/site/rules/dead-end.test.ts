import { describeSiteRule } from '../samples/describe-site-rule.ts';
import { endsWith, fails } from '../samples/ends.ts';
import rule from './dead-end.ts';

describeSiteRule(rule, [
  ['all load', {}, 'pass'],
  ['port 443 of www is closed', { ends: endsWith(fails('https-www', 'refused')) }, 'fail serious'],
  ['port 80 is closed', { ends: endsWith(fails('http-apex', 'refused')) }, 'fail moderate'],
  ['there is no www', { ends: endsWith(fails('http-www', 'dns'), fails('https-www', 'dns')) }, 'fail info'],
  [
    'nothing loads',
    {
      ends: endsWith(
        fails('http-apex', 'timeout'),
        fails('https-apex', 'refused'),
        fails('http-www', 'timeout'),
        fails('https-www', 'certificate-name'),
      ),
    },
    'fail serious',
  ],
  [
    'one has no port, another a certificate for another name',
    { ends: endsWith(fails('http-www', 'refused'), fails('https-www', 'certificate-name')) },
    'fail moderate',
  ],
  ['only one of the two requests finds www', { ends: endsWith(fails('https-www', 'dns')) }, 'fail serious'],
  ['there is only www', { ends: endsWith(fails('http-apex', 'dns'), fails('https-apex', 'dns')) }, 'fail serious'],
  ['the certificate is for another name', { ends: endsWith(fails('https-www', 'certificate-name')) }, 'not-applicable'],
  ['one goes round', { ends: endsWith(fails('https-www', 'redirect-loop')) }, 'not-applicable'],
]);
