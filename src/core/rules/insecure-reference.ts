import { isOwnService } from '../own-service.ts';
import { overHttps } from '../page-kind.ts';
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
    const own = insecureReferences(links, ...linkKinds).filter(({ url }) => isOwnService(url, address));
    if (own.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: own.map(proofOfReference), omitted: links.omitted };
  },
});
