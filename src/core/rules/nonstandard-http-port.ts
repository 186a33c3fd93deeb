import { isCrossed, notLoaded, overPlainHttp } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { tlsResponseOf } from '../tls-ports.ts';

export default defineRule({
  id: 'nonstandard-http-port',
  group: 'connection',
  severity: 'info',
  needs: ['hops', 'failure'],

  applies: overPlainHttp,

  judge({ address, hops, failure }, say) {
    if (failure !== null) return notLoaded;
    if (tlsResponseOf(address, hops) !== undefined) return { outcome: 'not-applicable' };
    if (address.port === 80) return { outcome: 'pass' };
    if (isCrossed(address)) return { outcome: 'not-applicable', because: say('portsCrossed') };
    return {
      outcome: 'fail',
      title: say('otherPort', { port: address.port }),
      ...(address.usually === undefined
        ? {}
        : { because: say('usualPort', { port: address.port, usually: address.usually }) }),
      proof: [{ text: say('onPort', { port: address.port }), url: address.url }],
    };
  },
});
