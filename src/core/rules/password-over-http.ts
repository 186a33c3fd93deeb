import { overPlainHttp } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { proofOfField } from '../sensitive-proofs.ts';

export default defineRule({
  id: 'password-over-http',
  group: 'content',
  severity: 'critical',
  needs: ['sensitiveFields'],

  applies: overPlainHttp,

  judge({ sensitiveFields }) {
    const fields = sensitiveFields.items.filter(({ collects }) => collects === 'password');
    if (fields.length === 0) return { outcome: 'pass' };
    return { outcome: 'fail', proof: fields.map(proofOfField), omitted: sensitiveFields.omitted };
  },
});
