import type { DirectFacts } from '../site-report-schema.ts';
import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'misordered-chain',
  group: 'certificate',
  severity: 'minor',

  judge({ direct }, say) {
    if (direct.state === 'gap') return { outcome: 'unknown', because: say('notAsked') };
    const connected = direct.value.addresses.filter(({ chain }) => chain.length > 0);
    if (connected.length === 0) return { outcome: 'not-applicable' };
    const wrong = connected.filter((one) => one.asSent && !isInOrder(one));
    if (wrong.length > 0) {
      return {
        outcome: 'fail',
        proof: wrong.map(({ host, address, chain }) => ({
          url: `https://${host}/`,
          text: say('sends', { address, names: chain.map(({ subject }) => subject).join(' → ') }),
        })),
      };
    }
    if (connected.some(({ asSent }) => !asSent)) return { outcome: 'unknown', because: say('notReadable') };
    return { outcome: 'pass' };
  },
});

/** Each certificate is followed by that of its issuer. */
const isInOrder = ({ chain }: DirectFacts['addresses'][number]): boolean =>
  chain.slice(1).every(({ subject }, index) => subject === chain[index]?.issuer);
