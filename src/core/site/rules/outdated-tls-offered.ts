import { defineSiteRule } from '../site-rule.ts';

const outdated = ['TLSv1', 'TLSv1.1'];

export default defineSiteRule({
  id: 'outdated-tls-offered',
  group: 'certificate',
  severity: 'moderate',

  judge({ direct }, say) {
    if (direct.state === 'gap') return { outcome: 'unknown', because: say('notAsked') };
    const connected = direct.value.addresses.filter(({ versions }) => versions.length > 0);
    if (connected.length === 0) return { outcome: 'not-applicable' };
    const old = connected.filter(({ versions }) => versions.some((version) => outdated.includes(version)));
    if (old.length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: old.map(({ host, address, versions }) => ({
        url: `https://${host}/`,
        text: say('accepts', { address, versions: versions.filter((version) => outdated.includes(version)) }),
      })),
    };
  },
});
