import { overPlainHttp } from '../page-kind.ts';
import { parseUrl } from '../parse-url.ts';
import type { Outcome, Upgrade } from '../report.ts';
import { proofOfRequest } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';
import { isPotentiallyTrustworthyUrl } from '../standards/trustworthy.ts';

export default defineRule({
  id: 'future-mixed-content',
  group: 'content',
  severity: 'info',
  needs: ['insecureRequests', 'hosts'],

  applies: overPlainHttp,

  judge({ insecureRequests, hosts }, say) {
    const insecure = insecureRequests.items.filter(
      ({ url, relative, outcome }) => !relative && !isToday.has(outcome) && !isPotentiallyTrustworthyUrl(url),
    );
    if (insecure.length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: insecure.map((request) => {
        const { destination, category, url } = request;
        const asked = answerFor(url, hosts);
        const answer = asked === undefined ? '' : say(asked.state, { host: parseUrl(url)?.hostname ?? '' });
        const text = say(category === 'blockable' ? 'blocked' : 'upgraded', { destination, answer });
        return { ...proofOfRequest(request), text };
      }),
      incomplete: insecureRequests.omitted > 0,
    };
  },
});

/** What is already so in a secure frame, or by the page's policy, has rules of its own. */
const isToday: ReadonlySet<Outcome> = new Set(['blocked', 'upgraded', 'upgraded-by-policy']);

/** What the request's host said over HTTPS, if it was asked. */
function answerFor(url: string, hosts: readonly Upgrade[]): Upgrade | undefined {
  const host = parseUrl(url)?.hostname;
  return hosts.find(({ target }) => parseUrl(target)?.hostname === host);
}
