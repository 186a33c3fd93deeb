import { isHttpsEnd } from '../ends.ts';
import { hasFailed, isVisited, nameOf } from '../site-evidence.ts';
import { defineSiteRule } from '../site-rule.ts';

export default defineSiteRule({
  id: 'unserved-https-record',
  group: 'connection',
  severity: 'serious',

  judge({ direct, ends }, say) {
    if (direct.state === 'gap') return { outcome: 'unknown', because: say('notAsked') };
    const { httpsRecords } = direct.value;
    if (httpsRecords === null) return { outcome: 'unknown', because: say('noHttpsRecords') };
    const recordOf = (name: string) => httpsRecords.find((record) => record.startsWith(`${name}. `));
    const overHttps = ends.filter(isVisited).filter(isHttpsEnd);
    const promised = overHttps.filter((end) => recordOf(nameOf(end)) !== undefined);
    const unserved = promised.filter(hasFailed);
    if (unserved.length > 0) {
      return {
        outcome: 'fail',
        proof: unserved.map((end) => ({ url: end.requested, text: recordOf(nameOf(end)) ?? '' })),
      };
    }
    return promised.length === 0 ? { outcome: 'not-applicable' } : { outcome: 'pass' };
  },
});
