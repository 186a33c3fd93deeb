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
  text: {
    pass: 'No content would break after a move to HTTPS',
    fail: 'Some content would be insecure after a move to HTTPS',
    why: 'Once this page is served over HTTPS, browsers will block or upgrade everything it requests from explicit http: URLs.',
    fix: 'Change these URLs to https:// (or to relative ones) before the move. This is the list to work through.',
  },
  spec: [{ name: 'Mixed Content', url: 'https://www.w3.org/TR/mixed-content/' }],

  applies: overPlainHttp,

  judge({ insecureRequests, hosts }) {
    const insecure = insecureRequests.items.filter(
      ({ url, relative, outcome }) => !relative && !isToday.has(outcome) && !isPotentiallyTrustworthyUrl(url),
    );
    if (insecure.length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: insecure.map((request) => {
        const fate = request.category === 'blockable' ? 'would be blocked' : 'would be upgraded';
        return { ...proofOfRequest(request), text: `${request.destination}: ${fate}${answerOf(request.url, hosts)}` };
      }),
      omitted: insecureRequests.omitted,
    };
  },
});

/** What is already so in a secure frame, or by the page's policy, has rules of its own. */
const isToday: ReadonlySet<Outcome> = new Set(['blocked', 'upgraded', 'upgraded-by-policy']);

/** What the request's host said over HTTPS, if it was asked. */
function answerOf(url: string, hosts: readonly Upgrade[]): string {
  const host = parseUrl(url)?.hostname;
  const answer = hosts.find(({ target }) => parseUrl(target)?.hostname === host);
  return answer === undefined ? '' : `; ${answers[answer.state](host ?? '')}`;
}

const answers: Readonly<Record<Upgrade['state'], (host: string) => string>> = {
  available: (host) => `${host} answers over HTTPS`,
  'different-page': (host) => `${host} serves a different page over HTTPS`,
  'http-error': (host) => `${host} answers over HTTPS, but its front page with an error`,
  'other-host': (host) => `${host} answers over HTTPS, but redirects to another host`,
  'redirects-back': (host) => `${host} redirects back to HTTP`,
  'certificate-error': (host) => `the certificate of ${host} is not valid`,
  refused: (host) => `${host} does not answer over HTTPS`,
  timeout: (host) => `${host} does not answer over HTTPS in time`,
  'not-tried': (host) => `${host} was not checked`,
};
