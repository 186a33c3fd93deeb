import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'other-protocol',
  group: 'connection',
  severity: 'serious',
  needs: ['hops'],
  spec: [{ name: 'RFC 9112 §4', url: 'https://www.rfc-editor.org/rfc/rfc9112#section-4' }],

  judge({ hops, address }, say) {
    const last = hops.at(-1);
    if (last?.raw !== true) return { outcome: 'pass' };
    return { outcome: 'fail', proof: [{ text: say('onPort', { port: address.port }), url: last.url }] };
  },
});
