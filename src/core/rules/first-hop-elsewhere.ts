import { isHttps, proofOfMove, wentOutInClear } from '../clear-hops.ts';
import { hstsOf } from '../header-fields.ts';
import { hostOf } from '../parse-url.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'first-hop-elsewhere',
  group: 'redirects',
  severity: 'moderate',
  needs: ['hops', 'headers'],

  judge({ hops, headers, address }, say) {
    const [first, second] = hops;
    if (first === undefined || !wentOutInClear(hops, 0)) {
      return { outcome: 'not-applicable', because: say('notOverHttpFirst') };
    }
    if (second === undefined || second.kind !== 'server') {
      return { outcome: 'not-applicable', because: say('noRedirect') };
    }
    const [from, to] = [hostOf(first.url), hostOf(second.url)];
    if (isHttps(second.url) && from === to) return { outcome: 'pass' };
    const isOwnParent = from.endsWith(`.${to}`) && isFinal(to, hops) && address.isPublicSuffix === undefined;
    if (isHttps(second.url) && isOwnParent && hstsOf(headers)?.includeSubDomains) {
      return { outcome: 'pass', because: say('covered', { parent: to, host: from }) };
    }
    return {
      outcome: 'fail',
      title: isHttps(second.url) ? say('otherHost') : say('staysOnHttp'),
      proof: [proofOfMove(first, second)],
    };
  },
});

/** Only the final response's header fields are known, so only that host's policy can be told. */
const isFinal = (host: string, hops: readonly { readonly url: string }[]): boolean =>
  hostOf(hops.at(-1)?.url ?? '') === host;
