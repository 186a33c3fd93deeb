import { isCrossed, notLoaded, overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'nonstandard-https-port',
  group: 'connection',
  severity: 'minor',
  needs: ['failure'],

  applies: overHttps,

  judge({ address, failure }, say) {
    if (failure !== null) return notLoaded;
    if (address.port === 443) return { outcome: 'pass' };
    if (isCrossed(address)) return { outcome: 'not-applicable', because: say('portsCrossed') };
    return {
      outcome: 'fail',
      severity: address.reach === 'public' ? 'minor' : 'info',
      title: say('otherPort', { port: address.port }),
      ...(address.usually === undefined
        ? {}
        : { because: say('usualPort', { port: address.port, usually: address.usually }) }),
      proof: [{ text: say('onPort', { port: address.port }), url: address.url }],
    };
  },
});
