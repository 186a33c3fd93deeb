import { expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import { limits } from '../limits.ts';
import { portsOf as portsWith } from '../observe/ports.ts';
import { meaningsIn } from '../standards/alternate-ports.ts';
import type { Visit } from '../visit.ts';
import { withPort } from './ports.ts';
import { newVisit } from './visits.ts';

const portsOf = (visit: Visit) => portsWith(visit, meaningsIn(en.ports), []);

const visitAfter = (...origins: string[]): Visit =>
  origins.reduce((visit, origin) => withPort(visit, { origin, use: 'link' }), newVisit('https://a.test/', 1));

test('an origin is kept once for each use', () => {
  const visit = withPort(visitAfter('https://a.test:8443', 'https://a.test:8443'), {
    origin: 'https://a.test:8443',
    use: 'form',
  });
  expect(portsOf(visit).items.map(({ use }) => use)).toEqual(['link', 'form']);
});

test('what is usual on a port is said, and whether browsers refuse it', () => {
  expect(portsOf(visitAfter('https://a.test:8443', 'https://a.test:6000', 'https://a.test:23456')).items).toMatchObject(
    [
      { port: 8443, blocked: false, meaning: expect.stringContaining('HTTPS') },
      { port: 6000, blocked: true },
      { port: 23456, blocked: false },
    ],
  );
});

test('a page with more ports than fit is cut, and the rest counted', () => {
  const origins = Array.from({ length: limits.ports.items + 5 }, (_, index) => `https://a.test:${20_000 + index}`);
  expect(portsOf(visitAfter(...origins))).toMatchObject({ omitted: 5 });
});
