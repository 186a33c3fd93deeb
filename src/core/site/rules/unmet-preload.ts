import { parseHsts } from '../../standards/hsts.ts';
import { year } from '../../standards/year.ts';
import { isHttpsEnd } from '../ends.ts';
import { isVisited } from '../site-evidence.ts';
import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'unmet-preload',
  group: 'headers',
  severity: 'minor',

  judge({ answers, ends, siblings }, say) {
    if (answers.state === 'gap') return { outcome: 'unknown', because: say('notAsked') };
    // The list takes the name that the site was registered under, and reads the policy that it sends itself.
    const apex = ends.filter(isVisited).find(({ role }) => role === 'https-apex');
    const name = apex?.report.requestedUrl.replace(/^https:\/\/|\/$/g, '');
    const answer = answers.value.find(({ host }) => host === name);
    const policy = answer?.hsts === undefined ? undefined : parseHsts(answer.hsts.raw);
    if (policy?.preload !== true) return { outcome: 'not-applicable' };
    const broken = siblings.state === 'seen' ? siblings.value.items.filter(({ state }) => state === 'http-only') : [];
    const stays = ends
      .filter(isVisited)
      .filter((end) => !isHttpsEnd(end) && end.report.verdict !== 'failed')
      .filter(({ report }) => report.url.startsWith('http:'));
    const unmet = [
      ...(policy.maxAge < year ? [say('maxAge')] : []),
      ...(policy.includeSubDomains ? [] : [say('noSubDomains')]),
      ...stays.map(({ requested }) => say('staysHttp', { url: requested })),
      ...broken.map(({ host }) => say('withoutHttps', { host })),
    ];
    if (unmet.length === 0) return { outcome: 'pass', because: say('consequences') };
    return {
      outcome: 'fail',
      ...(broken.length > 0 ? { severity: 'serious' } : {}),
      because: unmet,
      proof: [{ url: `https://${name}/`, text: policy.raw }],
    };
  },
});
