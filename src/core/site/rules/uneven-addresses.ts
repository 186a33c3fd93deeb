import type { DirectFacts } from '../site-report-schema.ts';
import { defineSiteRule } from '../site-rule.ts';

type AddressFacts = DirectFacts['addresses'][number];

/** What a visitor may or may not meet, depending on the address the name resolves to. */
const reading = ({ failure, complete }: AddressFacts): string => failure ?? (complete ? 'complete' : 'incomplete');

export default defineSiteRule({
  id: 'uneven-addresses',
  group: 'connection',
  severity: 'serious',

  judge({ direct }, say) {
    if (direct.state === 'gap') return { outcome: 'unknown', because: say('notAsked') };
    const byHost = new Map<string, AddressFacts[]>();
    for (const one of direct.value.addresses) byHost.set(one.host, [...(byHost.get(one.host) ?? []), one]);
    const several = [...byHost.values()].filter((all) => all.length > 1);
    if (several.length === 0) return { outcome: 'not-applicable' };
    const uneven = several.filter((all) => new Set(all.map(reading)).size > 1).flat();
    if (uneven.length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      proof: uneven.map(({ host, address, failure, complete }) => ({
        url: `https://${host}/`,
        text:
          failure === undefined
            ? say(complete ? 'answers' : 'answersIncomplete', { address })
            : say('fails', { address, failure }),
      })),
    };
  },
});
