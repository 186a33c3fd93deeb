import { isHttps } from '../clear-hops.ts';
import { defineRule } from '../rule.ts';
import { tlsResponseOf } from '../tls-ports.ts';

export default defineRule({
  id: 'http-on-tls-port',
  group: 'connection',
  severity: 'serious',
  needs: ['hops'],

  applies: ({ scheme }, say) => scheme === 'http' || say('notOverHttp'),

  judge({ address, hops }, say) {
    const response = tlsResponseOf(address, hops);
    if (response === undefined) return { outcome: 'pass' };
    const isRedirected = hops.some(({ url }) => isHttps(url));
    const wording: 'usualPort' | 'redirected' | undefined = address.defaultPort
      ? 'usualPort'
      : isRedirected
        ? 'redirected'
        : undefined;
    const text = say(response.wanted === 'tls' ? 'saysSo' : 'tls', { port: address.port });
    return {
      outcome: 'fail',
      ...(wording && { wording }),
      proof: [{ text, url: response.url }],
    };
  },
});
