import { isHttpsEnd } from '../ends.ts';
import { nameOf, shownEnds } from '../site-evidence.ts';
import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'missing-hsts',
  group: 'headers',
  severity: 'moderate',

  judge(evidence, say) {
    const names = [...new Set(shownEnds(evidence).filter(isHttpsEnd).map(nameOf))];
    if (names.length === 0) return { outcome: 'not-applicable' };
    if (evidence.answers.state === 'gap') return { outcome: 'unknown', because: say('notAsked') };
    const answers = evidence.answers.value;
    const policyOf = (name: string) => answers.find(({ host }) => host === name)?.hsts;
    const isCovered = (name: string): boolean =>
      names.some((other) => {
        const policy = policyOf(other);
        if (policy === undefined || !policy.valid || policy.maxAge === 0) return false;
        return other === name || (policy.includeSubDomains && name.endsWith(`.${other}`));
      });
    const silent = names.filter((name) => answers.find(({ host }) => host === name)?.status === undefined);
    const bare = names.filter((name) => !silent.includes(name) && !isCovered(name));
    if (bare.length > 0) return { outcome: 'fail', proof: bare.map((name) => ({ url: `https://${name}/` })) };
    if (silent.some((name) => !isCovered(name)))
      return { outcome: 'unknown', because: say('silent', { names: silent }) };
    return { outcome: 'pass' };
  },
});
