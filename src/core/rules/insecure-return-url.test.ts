import { describeRule } from './describe-rule.ts';
import rule from './insecure-return-url.ts';
import { chain } from './samples/hops.ts';

const to = (query: string, status = 200) => ({
  hops: chain(`https://app.test/ 302 > https://id.test/auth?client=a&${query} ${status}`),
});

describeRule(rule, [
  ['no redirect', {}, 'not-applicable'],
  ['no return URL', to('scope=all'), 'pass'],
  ['to HTTPS', to('redirect_uri=https%3A%2F%2Fapp.test%2Fback'), 'pass'],
  ['a path', to('next=/back'), 'pass'],
  ['to another site, which may have no HTTPS', to('next=http%3A%2F%2Fother.test%2F'), 'pass'],
  ['to this computer, where an application waits', to('redirect_uri=http%3A%2F%2F127.0.0.1%3A7777%2F'), 'pass'],
  ['encoded', to('redirect_uri=http%3A%2F%2Fapp.test%2Fback%3Fstate%3Dsecret'), 'fail serious'],
  ['as it is, and refused', to('service=http://app.test:8080/back?ticket=1', 400), 'fail serious'],
  [
    'followed, which is a redirect to HTTP',
    {
      hops: chain(
        'https://app.test/ 302 > https://id.test/auth?next=http://app.test/back 302 > http://app.test/back 301 > https://app.test/back 200',
      ),
    },
    'pass',
  ],
  [
    'of a visit that began over HTTP, as in a network that wants a sign-in',
    { hops: chain('http://app.test/ 302 > https://portal.test/?next=http://app.test/ 200') },
    'pass',
  ],
  [
    'of another request than the server’s',
    { hops: chain('https://app.test/ 200 >client https://id.test/?next=http://app.test/ 200') },
    'not-applicable',
  ],
]);
