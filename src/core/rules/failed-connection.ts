import { stepText } from '../failures/step-text.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'failed-connection',
  group: 'connection',
  severity: 'critical',
  needs: ['failure'],

  judge({ failure, address }) {
    if (failure === null) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      wording: failure.class,
      // Nothing is wrong with asking; that the password would travel unencrypted is a finding of its own.
      ...(failure.class === 'authentication' ? { severity: 'info' } : {}),
      why: failure.summary,
      fix: failure.owner.map(stepText).join('\n'),
      proof: [{ text: failure.code, url: address.url }],
    };
  },
});
