import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'untrusted-certificate',
  group: 'certificate',
  severity: 'critical',
  needs: ['certificate'],

  applies: overHttps,

  judge({ certificate: { trusted, problems = [] } }, say) {
    if (trusted === null) return { outcome: 'unknown', because: say('noTrust') };
    return trusted ? { outcome: 'pass' } : { outcome: 'fail', proof: problems.map((problem) => say(problem)) };
  },
});
