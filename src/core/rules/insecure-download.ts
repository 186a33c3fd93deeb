import { overHttps } from '../page-kind.ts';
import { parseUrl } from '../parse-url.ts';
import { insecureReferences, proofOfReference } from '../reference-proofs.ts';
import { proofOfRequest, requestsFor } from '../request-proofs.ts';
import { defineRule } from '../rule.ts';
import { isFilePath } from '../standards/download.ts';

export default defineRule({
  id: 'insecure-download',
  group: 'content',
  severity: 'serious',
  needs: ['insecureRequests', 'references'],

  applies: overHttps,

  judge({ insecureRequests, references }) {
    const links = [
      ...insecureReferences(references, 'download'),
      ...insecureReferences(references, 'link').filter(({ url }) => isFilePath(parseUrl(url)?.pathname ?? '')),
    ];
    const fetched = requestsFor(insecureRequests, 'download').filter(
      ({ url }) => !links.some((link) => link.url === url),
    );
    if (links.length + fetched.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: [...links.map(proofOfReference), ...fetched.map(proofOfRequest)] };
  },
});
