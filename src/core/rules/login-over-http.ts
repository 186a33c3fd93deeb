import { isClear } from '../clear-hops.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'login-over-http',
  group: 'connection',
  severity: 'critical',
  needs: ['hops'],

  judge({ hops }) {
    const asking = hops.filter(({ asks }) => asks === 'site');
    if (asking.length === 0) return { outcome: 'not-applicable' };
    const unencrypted = asking.filter(({ url }) => isClear(url));
    if (unencrypted.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: unencrypted.map(({ url }) => ({ url })) };
  },
});
