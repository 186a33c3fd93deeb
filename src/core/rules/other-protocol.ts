import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'other-protocol',
  group: 'connection',
  severity: 'serious',
  needs: ['hops'],

  judge({ hops, address }, say) {
    const last = hops.at(-1);
    if (last?.raw !== true) return { outcome: 'pass' };
    return { outcome: 'fail', proof: [{ text: say('onPort', { port: address.port }), url: last.url }] };
  },
});
