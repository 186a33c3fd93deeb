import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'untrusted-certificate',
  group: 'certificate',
  severity: 'critical',
  needs: ['certificate'],
  spec: [{ name: 'RFC 5280 §6', url: 'https://www.rfc-editor.org/rfc/rfc5280#section-6' }],

  applies: overHttps,

  judge({ certificate: { trusted, problems = [] } }, say) {
    if (trusted === null) return { outcome: 'unknown', because: say('notReported') };
    return trusted ? { outcome: 'pass' } : { outcome: 'fail', proof: problems.map((problem) => say(problem)) };
  },
});
