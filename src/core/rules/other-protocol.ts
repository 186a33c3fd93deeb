import { passWhereLoaded } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'other-protocol',
  group: 'connection',
  severity: 'serious',
  needs: ['hops', 'failure'],

  judge({ hops, failure, address }, say) {
    const last = hops.at(-1);
    if (last?.raw !== true) return passWhereLoaded(failure);
    return { outcome: 'fail', proof: [{ text: say('onPort', { port: address.port }), url: last.url }] };
  },
});
