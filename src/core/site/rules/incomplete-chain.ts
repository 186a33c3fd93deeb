import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'incomplete-chain',
  group: 'certificate',
  severity: 'serious',

  judge({ direct }, say) {
    if (direct.state === 'gap') return { outcome: 'unknown', because: say('notAsked') };
    const connected = direct.value.addresses.filter(({ chain }) => chain.length > 0);
    if (connected.length === 0) return { outcome: 'not-applicable' };
    // Without a place to fetch the issuer's certificate from, it is an authority of one's own that is not trusted here.
    const cut = connected.filter(({ complete, chain }) => !complete && chain.at(-1)?.issuerAt !== undefined);
    if (cut.length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: cut.map(({ host, address, chain }) => ({
        url: `https://${host}/`,
        text: say('endsAt', { address, issuer: chain.at(-1)?.issuer ?? '' }),
      })),
    };
  },
});
