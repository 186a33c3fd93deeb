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
  text: {
    pass: 'The certificate covers the names of the site',
    fail: 'The certificate does not cover all names of the site',
    why: 'Unless another certificate covers such a name, anyone who opens it over HTTPS gets a warning instead of the site.',
    fix: 'Add these names to the certificate, unless they have one of their own.\nCertbot: certbot --expand -d site.example -d www.site.example',
  },
  spec: [{ name: 'RFC 9525 §6', url: 'https://www.rfc-editor.org/rfc/rfc9525#section-6' }],

  applies: overPublicHttps,

  judge({ address: { host }, certificate: { names, namesOmitted = 0 }, insecureRequests }) {
    const siblings = siblingsOf(host, insecureRequests);
    if (siblings.length === 0) return { outcome: 'not-applicable', because: 'No other name of the site is known.' };
    if (!isNamedBy(names, host)) return { outcome: 'not-applicable', because: 'The certificate is not for this host.' };
    const uncovered = siblings.filter((sibling) => !isNamedBy(names, sibling));
    if (uncovered.length === 0) return { outcome: 'pass' };
    if (namesOmitted > 0)
      return { outcome: 'unknown', because: 'The certificate has more names than could be recorded.' };
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
