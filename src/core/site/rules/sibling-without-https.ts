import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'sibling-without-https',
  group: 'headers',
  severity: 'moderate',

  judge({ answers, siblings }, say) {
    if (siblings.state === 'gap') return { outcome: 'unknown', because: say('notLookedFor') };
    const { items, omitted } = siblings.value;
    const broken = items.filter(({ state }) => state === 'http-only');
    const wide = (answers.state === 'seen' ? answers.value : []).filter(
      ({ hsts }) => hsts?.valid === true && hsts.maxAge > 0 && hsts.includeSubDomains,
    );
    const bound = broken.filter(({ host }) => wide.some((policy) => host.endsWith(`.${policy.host}`)));
    if (broken.length > 0) {
      const named = bound.length > 0 ? bound : broken;
      return {
        outcome: 'fail',
        ...(bound.length > 0 ? ({ severity: 'serious', wording: 'bound' } as const) : {}),
        proof: named.map(({ host, from, failure = '' }) => ({
          url: `http://${host}/`,
          text: say(from === 'link' ? 'linked' : 'certified', { failure }),
        })),
      };
    }
    const unasked = items.filter(({ state }) => state === 'not-asked').map(({ host }) => host);
    if (unasked.length > 0) return { outcome: 'unknown', because: say('unasked', { names: unasked }) };
    if (omitted > 0) return { outcome: 'unknown', because: say('further', { count: omitted }) };
    return items.some(({ state }) => state === 'https') ? { outcome: 'pass' } : { outcome: 'not-applicable' };
  },
});
