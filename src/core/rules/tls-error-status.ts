import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

/** What a CDN answers that cannot reach the origin, as Cloudflare numbers it. */
const wordings = { 521: 'unreachable', 522: 'unreachable', 525: 'handshake', 526: 'certificate' } as const;

export default defineRule({
  id: 'tls-error-status',
  group: 'connection',
  severity: 'serious',
  needs: ['hops'],

  applies: overHttps,

  judge({ address, hops }, say) {
    const status = hops.at(-1)?.status ?? 0;
    const wording = isOfCdn(status) ? wordings[status] : undefined;
    if (wording === undefined && status !== 421) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      ...(wording && { wording }),
      proof: [{ text: say('status', { status }), url: address.url }],
    };
  },
});

const isOfCdn = (status: number): status is keyof typeof wordings => status in wordings;
