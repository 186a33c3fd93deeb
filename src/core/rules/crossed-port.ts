import { isCrossed, notLoaded } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { tlsResponseOf } from '../tls-ports.ts';

export default defineRule({
  id: 'crossed-port',
  group: 'connection',
  severity: 'serious',
  needs: ['hops', 'failure'],

  applies: ({ scheme }, say) => scheme === 'http' || scheme === 'https' || say('noPort'),

  judge({ address, hops, failure }, say) {
    if (failure !== null) return notLoaded;
    if (tlsResponseOf(address, hops) !== undefined) return { outcome: 'not-applicable' };
    if (!isCrossed(address)) return { outcome: 'pass' };
    const { scheme, port, url } = address;
    return {
      outcome: 'fail',
      title: scheme === 'http' ? say('httpOn443') : say('httpsOn80'),
      proof: [{ text: say('schemeOnPort', { scheme, port }), url }],
    };
  },
});
