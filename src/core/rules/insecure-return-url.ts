import { isClear, isHttps, movesOf } from '../clear-hops.ts';
import { hostOf } from '../parse-url.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-return-url',
  group: 'redirects',
  severity: 'serious',
  needs: ['hops'],

  judge({ hops }, say) {
    const moves = movesOf(hops).filter(({ to }) => to.kind === 'server');
    if (moves.length === 0) return { outcome: 'not-applicable' };
    const hostsBy = (is: (url: string) => boolean, index?: number): string[] =>
      hops.slice(0, index).flatMap(({ url }) => (is(url) ? [hostOf(url)] : []));
    // Once the browser has returned there, it is a redirect to HTTP, of which another rule speaks.
    const returned = hostsBy(isClear);
    const proof = moves.flatMap(({ from, to, index }) =>
      returnUrlsIn(to.url)
        .filter(({ url }) => !returned.includes(hostOf(url)) && hostsBy(isHttps, index).includes(hostOf(url)))
        .map(({ name, url }) => ({ text: say('names', { name, url }), url: from.url })),
    );
    return proof.length === 0 ? { outcome: 'pass' } : { outcome: 'fail', proof };
  },
});

/** The http: addresses in the query, with the names of their parameters and without queries of their own. */
const returnUrlsIn = (address: string): { readonly name: string; readonly url: string }[] =>
  [...address.matchAll(/[?&]([^=&#]+)=(http(?::|%3A)(?:\/|%2F){2}[^&#?%]*(?:%(?:2F|3A)[^&#?%]*)*)/gi)].map(
    ([, name = '', value = '']) => ({ name, url: value.replaceAll(/%2F/gi, '/').replaceAll(/%3A/gi, ':') }),
  );
