import { diagnose } from '../failures/failure-codes.ts';
import { addressOf } from '../observe/address.ts';
import { describeRule } from './describe-rule.ts';
import { chain } from './samples/hops.ts';
import rule from './tls-error-status.ts';

const answered = (status: number) => ({ hops: chain(`https://site.example/ ${status}`) });

const refused = diagnose('net::ERR_CONNECTION_REFUSED', addressOf('https://site.example/'));

describeRule(rule, [
  ['a page', {}, 'pass'],
  ['a page that is not there', answered(404), 'pass'],
  ['an application that does not run', answered(502), 'pass'],
  ['a server that answers for another name', answered(421), 'fail serious'],
  ['a CDN that the origin refuses', answered(521), 'fail serious'],
  ['a CDN that the origin does not answer', answered(522), 'fail serious'],
  ['a CDN that finds no way to the origin', answered(523), 'fail serious'],
  ['a CDN that gets nothing it can pass on', answered(520), 'fail minor'],
  ['a CDN that waited too long for the page', answered(524), 'fail minor'],
  ['a CDN that finds no origin', answered(530), 'fail minor'],
  ['a CDN that was too busy', answered(527), 'pass'],
  ['a CDN that cannot complete the handshake', answered(525), 'fail serious'],
  ['a CDN that refuses the certificate of the origin', answered(526), 'fail serious'],
  [
    'a server that wants a client certificate',
    { hops: [{ url: 'https://site.example/', status: 400, kind: 'start', wanted: 'certificate' }] },
    'fail serious',
  ],
  [
    'a proxy that passes the request on over HTTP, to a port for TLS',
    { hops: [{ url: 'https://site.example/', status: 400, kind: 'start', wanted: 'tls' }] },
    'fail serious',
  ],
  ['on the way to a page', { hops: chain('https://site.example/ 421 > https://site.example/ 200') }, 'pass'],
  [
    'over HTTP',
    { address: addressOf('http://site.example/'), hops: chain('http://site.example/ 526') },
    'not-applicable',
  ],
  ['a port that refuses', { failure: refused, ...answered(0) }, 'not-applicable'],
]);
