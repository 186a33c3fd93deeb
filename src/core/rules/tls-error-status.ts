import { overHttps, passWhereLoaded } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

type Wording = 'unreachable' | 'handshake' | 'certificate' | 'clientCertificate';

/** What a CDN answers that cannot reach the origin, as Cloudflare numbers it. */
const wordings: { readonly [status: number]: Wording } = {
  521: 'unreachable',
  522: 'unreachable',
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
    const wording: Wording | undefined = wanted === 'certificate' ? 'clientCertificate' : wordings[status];
    if (wording === undefined && status !== 421) return passWhereLoaded(failure);
    return {
      outcome: 'fail',
      ...(wording && { wording }),
      proof: [{ text: say('status', { status }), url: address.url }],
    };
  },
});
