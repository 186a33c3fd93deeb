import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'untrusted-certificate',
  group: 'certificate',
  severity: 'critical',
  needs: ['certificate'],

  applies: overHttps,

  judge({ address, certificate: { trusted, problems = [], isSelfIssued, issuer } }, say) {
    if (trusted === null) return { outcome: 'unknown', because: say('noTrust') };
    if (trusted) return { outcome: 'pass' };
    const [problem] = problems;
    const cause = problems.length === 1 && problem !== 'untrusted' ? problem : undefined;
    const wording: typeof cause | 'private' = cause ?? (address.reach === 'public' ? undefined : 'private');
    return {
      outcome: 'fail',
      ...(wording === undefined ? {} : { wording }),
      proof: problems.map((one) =>
        one !== 'untrusted' ? say(one) : isSelfIssued ? say('selfSigned') : say(one, { issuer }),
      ),
    };
  },
});
