import { hostOf } from '../clear-hops.ts';
import { overHttps } from '../page-kind.ts';
import { parseUrl } from '../parse-url.ts';
import { insecureReferences, proofOfReference } from '../reference-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-reference',
  group: 'content',
  severity: 'minor',
  needs: ['links'],
  text: {
    pass: 'The page refers to its own site by HTTPS',
    fail: 'The page refers to its own site by plain HTTP',
    why: 'These are not loaded, so nothing is at risk here; but who follows them, or search engines, start in clear again.',
    fix: 'Write https:// in links to this site, in its canonical and alternate addresses, and in og:url.',
  },
  spec: [{ name: 'RFC 6596 (canonical)', url: 'https://www.rfc-editor.org/rfc/rfc6596' }],

  applies: overHttps,

  judge({ address, links }) {
    const own = insecureReferences(links, 'link', 'canonical', 'alternate', 'og-url').filter(({ url }) =>
      isSameService(url, address.host),
    );
    if (own.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: own.map(proofOfReference), omitted: links.omitted };
  },
});

/** Only this host is known to have HTTPS, with or without www; another port is another service. */
const isSameService = (url: string, host: string): boolean =>
  parseUrl(url)?.port === '' && withoutWww(hostOf(url)) === withoutWww(host);

const withoutWww = (host: string): string => host.replace(/^www\./, '');
