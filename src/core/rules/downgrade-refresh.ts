import { isClear, isHttps, movesOf, proofOfMove } from '../clear-hops.ts';
import { fieldsNamed } from '../header-fields.ts';
import { parseUrl } from '../parse-url.ts';
import { insecureReferences, proofOfReference } from '../reference-proofs.ts';
import { defineRule } from '../rule.ts';
import { refreshTarget } from '../standards/refresh.ts';

export default defineRule({
  id: 'downgrade-refresh',
  group: 'content',
  severity: 'serious',
  needs: ['hops', 'headers', 'references'],

  judge({ address, hops, headers, references }) {
    const moved = movesOf(hops).filter(({ from, to }) => to.kind === 'client' && isHttps(from.url) && isClear(to.url));
    const announced = address.scheme === 'https' ? insecureReferences(references, 'refresh') : [];
    const stated = address.scheme === 'https' ? fieldsNamed(headers, 'refresh').filter(leadsToHttp(address.url)) : [];
    const proof = [
      ...moved.map(({ from, to }) => proofOfMove(from, to)),
      ...announced.map(proofOfReference),
      ...stated.map((value) => ({ text: `Refresh: ${value}`, url: address.url })),
    ];
    if (proof.length > 0) return { outcome: 'fail', proof };
    if (address.scheme === 'https') return { outcome: 'pass' };
    return { outcome: 'not-applicable' };
  },
});

const leadsToHttp =
  (base: string) =>
  (value: string): boolean =>
    isClear(parseUrl(refreshTarget(value) ?? '', base)?.href ?? '');
