import { isClear, isHttps, movesOf, proofOfMove } from '../clear-hops.ts';
import { insecureReferences, proofOfReference } from '../reference-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'downgrade-refresh',
  group: 'content',
  severity: 'serious',
  needs: ['hops', 'references'],
  text: {
    pass: 'No secure page moves the visitor to plain HTTP',
    fail: 'A secure page moves the visitor to plain HTTP',
    why: 'A meta refresh or a script leaves the protected connection: anyone on the network can read and change what follows.',
    fix: 'Change the address in the meta refresh or the script to https://, or to one without a scheme.',
    notApplicable: 'No secure page led here.',
  },
  spec: [
    {
      name: 'HTML, meta refresh',
      url: 'https://html.spec.whatwg.org/multipage/semantics.html#attr-meta-http-equiv-refresh',
    },
  ],

  judge({ address, hops, references }) {
    const moved = movesOf(hops).filter(({ from, to }) => to.kind === 'client' && isHttps(from.url) && isClear(to.url));
    const announced = address.scheme === 'https' ? insecureReferences(references, 'refresh') : [];
    const proof = [...moved.map(({ from, to }) => proofOfMove(from, to)), ...announced.map(proofOfReference)];
    if (proof.length > 0) return { outcome: 'fail', proof };
    if (address.scheme === 'https') return { outcome: 'pass' };
    return { outcome: 'not-applicable' };
  },
});
