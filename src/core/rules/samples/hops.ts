import type { Hop } from '../../report.ts';

/**
 * Hops for a test, written as `http://a.test/ 301 > https://a.test/ 200`. The server makes each move, unless the arrow
 * says who did: `http://a.test/ 307 >hsts https://a.test/ 200`.
 */
export function chain(text: string): Hop[] {
  return text.split(' >').map((part, index) => {
    const [by, url, status] = index === 0 ? ['start', ...part.split(' ')] : part.split(' ');
    // The tests write only kinds that exist.
    const kind = (by === '' ? 'server' : by) as Hop['kind'];
    return { url: url ?? '', status: Number(status), kind };
  });
}
