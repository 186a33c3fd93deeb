import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'tls-error-status',
  group: 'connection',
  severity: 'serious',
  needs: ['hops'],

  applies: overHttps,

  judge({ address, hops }, say) {
    const status = hops.at(-1)?.status;
    if (status === 421) return { outcome: 'fail', proof: [{ text: say('status', { status }), url: address.url }] };
    if (status !== 525 && status !== 526) return { outcome: 'pass' };
    const wording: 'handshake' | 'certificate' = status === 525 ? 'handshake' : 'certificate';
    return { outcome: 'fail', wording, proof: [{ text: say('status', { status }), url: address.url }] };
  },
});
