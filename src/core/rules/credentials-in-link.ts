import { withHost } from '../page-kind.ts';
import { proofOfReference } from '../reference-proofs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'credentials-in-link',
  group: 'content',
  severity: 'moderate',
  needs: ['references'],

  applies: withHost,

  judge({ references }) {
    const telling = references.items.filter(({ kind }) => kind === 'credentials');
    if (telling.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: telling.map(proofOfReference), omitted: references.omitted };
  },
});
