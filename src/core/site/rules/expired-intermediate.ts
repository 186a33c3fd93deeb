import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'expired-intermediate',
  group: 'certificate',
  severity: 'moderate',

  judge({ direct }, say) {
    if (direct.state === 'gap') return { outcome: 'unknown', because: say('notAsked') };
    const { addresses, at } = direct.value;
    const connected = addresses.filter(({ chain }) => chain.length > 0);
    if (connected.length === 0) return { outcome: 'not-applicable' };
    // The server's own certificate has rules of its own. Both times are UTC of one format, which sorts as text.
    const proof = connected.flatMap(({ host, address, chain }) =>
      chain
        .slice(1)
        .filter(({ notAfter }) => notAfter < at)
        .map(({ subject, notAfter }) => ({
          url: `https://${host}/`,
          text: say('expired', { address, subject, day: notAfter.slice(0, 10) }),
        })),
    );
    return proof.length === 0 ? { outcome: 'pass' } : { outcome: 'fail', proof };
  },
});
