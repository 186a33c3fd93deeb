import { overHttps, passWhereLoaded } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

type Wording =
  | ('unreachable' | 'handshake' | 'certificate' | 'clientCertificate' | 'plainBackend')
  | ('noResponse' | 'slow' | 'noOrigin');

/** What the page itself says that the server wants; in an answer over HTTPS, one behind a proxy wants TLS. */
const byWords = { certificate: 'clientCertificate', tls: 'plainBackend' } as const;

/** What a CDN answers that gets no page from the origin, as Cloudflare numbers it. */
const wordings: { readonly [status: number]: Wording } = {
  520: 'noResponse',
  521: 'unreachable',
  522: 'unreachable',
  523: 'unreachable',
  524: 'slow',
  525: 'handshake',
  526: 'certificate',
  530: 'noOrigin',
};

/** Of these, what has nothing to do with how the origin is reached over HTTPS. */
const mild: readonly number[] = [520, 524, 530];

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
      ...(mild.includes(status) && { severity: 'minor' }),
      proof: [{ text: say('status', { status }), url: address.url }],
    };
  },
});
