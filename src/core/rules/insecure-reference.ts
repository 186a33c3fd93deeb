import { overHttps } from '../page-kind.ts';
import { hostOf, parseUrl } from '../parse-url.ts';
import { insecureReferences, proofOfReference } from '../reference-proofs.ts';
import { linkKinds } from '../report-names.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-reference',
  group: 'content',
  severity: 'minor',
  needs: ['links'],

  applies: overHttps,

  judge({ address, links }) {
    const own = insecureReferences(links, ...linkKinds).filter(({ url }) => isSameService(url, address.host));
    if (own.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: own.map(proofOfReference), omitted: links.omitted };
  },
});

/** Only this host is known to have HTTPS, with or without www; another port is another service. */
const isSameService = (url: string, host: string): boolean =>
  parseUrl(url)?.port === '' && bareName(hostOf(url)) === bareName(host);

/** A name with the root's dot is the same name. */
const bareName = (host: string): string => host.replace(/^www\./, '').replace(/\.$/, '');
