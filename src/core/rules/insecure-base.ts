import { overHttps } from '../page-kind.ts';
import { insecureReferences, proofOfReference } from '../reference-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'insecure-base',
  group: 'content',
  severity: 'serious',
  needs: ['references'],

  applies: overHttps,

  judge({ references }) {
    const bases = insecureReferences(references, 'base');
    return bases.length === 0 ? { outcome: 'pass' } : { outcome: 'fail', proof: bases.map(proofOfReference) };
  },
});
