import type { Channels } from '../evidence.ts';
import { overPublicHttps } from '../page-kind.ts';
import { parseUrl } from '../parse-url.ts';
import { defineRule } from '../rule.ts';
import { isNamedBy } from '../standards/certificate-name.ts';
import { isIpAddress } from '../standards/ip-address.ts';

export default defineRule({
  id: 'uncovered-sibling',
  group: 'certificate',
  severity: 'moderate',
  needs: ['certificate', 'insecureRequests'],

  applies: overPublicHttps,

  judge({ address: { host }, certificate: { names, namesOmitted = 0 }, insecureRequests }, say) {
    const siblings = siblingsOf(host, insecureRequests);
    if (siblings.length === 0) return { outcome: 'not-applicable', because: say('noSibling') };
    if (!isNamedBy(names, host)) return { outcome: 'not-applicable', because: say('notForHost') };
    const uncovered = siblings.filter((sibling) => !isNamedBy(names, sibling));
    if (uncovered.length === 0) return { outcome: 'pass' };
    if (namesOmitted > 0) return { outcome: 'unknown', because: say('moreNames') };
    return { outcome: 'fail', proof: uncovered };
  },
});

/** The other of apex and www, and hosts of the site that the page loads from unencrypted: those it loads over HTTPS work. */
function siblingsOf(host: string, { items }: Channels['insecureRequests']): string[] {
  if (isIpAddress(host)) return [];
  const apex = host.replace(/^www\./, '');
  // Without a list of public suffixes, only a name of two labels is surely registered as it is.
  const twin = apex !== host ? [apex] : apex.split('.').length === 2 ? [`www.${apex}`] : [];
  const used = items.map(({ url }) => parseUrl(url)?.hostname ?? '').filter((name) => `.${name}`.endsWith(`.${apex}`));
  return [...new Set([...twin, ...used])].filter((name) => name !== host);
}
