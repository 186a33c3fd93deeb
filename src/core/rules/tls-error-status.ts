import { overHttps, passWhereLoaded } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

type Wording = 'unreachable' | 'handshake' | 'certificate' | 'clientCertificate' | 'plainBackend';

/** What the page itself says that the server wants; in an answer over HTTPS, one behind a proxy wants TLS. */
const byWords = { certificate: 'clientCertificate', tls: 'plainBackend' } as const;

/** What a CDN answers that cannot reach the origin, as Cloudflare numbers it. */
const wordings: { readonly [status: number]: Wording } = {
  521: 'unreachable',
  522: 'unreachable',
  523: 'unreachable',
  525: 'handshake',
  526: 'certificate',
};

export default defineRule({
  id: 'tls-error-status',
  group: 'connection',
  severity: 'serious',
  needs: ['hops', 'failure'],

  applies: overHttps,

  judge({ address, hops, failure }, say) {
    const { status = 0, wanted } = hops.at(-1) ?? {};
    const wording: Wording | undefined = wanted === undefined ? wordings[status] : byWords[wanted];
    if (wording === undefined && status !== 421) return passWhereLoaded(failure);
    return {
      outcome: 'fail',
      ...(wording && { wording }),
      proof: [{ text: say('status', { status }), url: address.url }],
    };
  },
});
