import { caaAllows, caaNamesOf, organizationOf } from '../../standards/caa.ts';
import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'caa-excludes-issuer',
  group: 'certificate',
  severity: 'serious',

  judge({ direct }, say) {
    if (direct.state === 'gap') return { outcome: 'unknown', because: say('notAsked') };
    const { addresses, caa } = direct.value;
    const leaves = addresses.flatMap(({ host, chain: [leaf] }) => (leaf === undefined ? [] : [{ host, leaf }]));
    if (leaves.length === 0) return { outcome: 'not-applicable' };
    if (caa === null) return { outcome: 'unknown', because: say('noCaaRecords') };
    const judged = leaves.map(({ host, leaf }) => {
      const issuer = organizationOf(leaf.issuer);
      const names = caaNamesOf(issuer);
      return { host, issuer, names, allowed: caaAllows(caa, names) };
    });
    const excluded = judged.filter(({ allowed }) => allowed === false);
    const [first] = excluded;
    if (first !== undefined) {
      const [name] = first.names ?? [];
      return {
        outcome: 'fail',
        title: say('excluded', { issuer: first.issuer }),
        proof: [
          ...excluded.map(({ host, issuer }) => ({
            url: `https://${host}/`,
            text: say('issuedBy', { issuer }),
          })),
          ...caa.map((record) => ({ text: say('record', { record }) })),
          ...(name === undefined ? [] : [{ text: say('needed', { name }) }]),
        ],
      };
    }
    const unnamed = judged.find(({ allowed }) => allowed === undefined);
    return unnamed === undefined
      ? { outcome: 'pass' }
      : { outcome: 'unknown', because: say('unnamed', { issuer: unnamed.issuer }) };
  },
});
