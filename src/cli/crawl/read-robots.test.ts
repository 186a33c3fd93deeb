import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type Robots, readRobots } from './read-robots.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** What is read of a server that sends this as its robots.txt. */
async function robotsOf(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Promise<Robots> {
  const server = createServer((_, response) => response.writeHead(status, headers).end(text));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  const access = { resolveAll: '127.0.0.1', portMap: new Map([[80, port]]), authorities: [], timeout: 2_000 };
  return readRobots('http://site.example', { access, mayFollow: () => false });
}

const allows = ({ isAllowed }: Robots, path: string): boolean => isAllowed(`http://site.example${path}`);

test('the rules for this crawler are kept, or else those for all', async () => {
  const own = await robotsOf(200, 'User-agent: *\nDisallow: /\n\nUser-agent: Portcullis\nDisallow: /a\nAllow: /a/b\n');
  expect([allows(own, '/'), allows(own, '/a/c'), allows(own, '/a/b')]).toEqual([true, false, true]);
  const all = await robotsOf(
    200,
    'User-agent: *\nDisallow: /*.php$\nCrawl-delay: 5\nSitemap: http://site.example/s.xml\n',
  );
  expect([allows(all, '/a.php'), allows(all, '/a.php?b')]).toEqual([false, true]);
  expect(all).toMatchObject({ sitemaps: ['http://site.example/s.xml'], wantsPauses: true });
});

test.each([
  [404, true],
  [403, true],
  [301, true],
  [500, false],
  [503, false],
])('a robots.txt with status %i allows everything: %s', async (status, expected) => {
  const robots = await robotsOf(status, 'User-agent: *\nDisallow: /\n', { location: '/elsewhere' });
  expect(allows(robots, '/a')).toBe(expected);
  expect(robots.note === undefined).toBe(expected);
});

test('where nobody answers, nothing is allowed, and the reason is told', async () => {
  const access = { resolveAll: '127.0.0.1', portMap: new Map([[80, 1]]), authorities: [], timeout: 2_000 };
  const robots = await readRobots('http://site.example', { access, mayFollow: () => false });
  expect(allows(robots, '/')).toBe(false);
  expect(robots.note).toContain('ECONNREFUSED');
});
