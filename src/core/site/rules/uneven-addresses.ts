import { isOtherPage } from '../../standards/front-page.ts';
import type { DirectFacts } from '../site-report-schema.ts';
import { defineSiteRule } from '../site-rule.ts';

type AddressFacts = DirectFacts['addresses'][number];

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
    const sayOf = (one: AddressFacts) => {
      const { address, failure, complete, answer } = one;
      if (failure !== undefined) return say('fails', { address, failure });
      if (!complete) return say('answersIncomplete', { address });
      if (answer === undefined) return say('answers', { address });
      const { status, location, title = '' } = answer;
      if (location !== undefined) return say('redirects', { address, status, location });
      return title === '' ? say('answersWith', { address, status }) : say('shows', { address, status, title });
    };
    const uneven = several.filter(answerDifferently).flat();
    if (uneven.length > 0) {
      return {
        outcome: 'fail',
        proof: uneven.map((one) => ({ url: `https://${one.host}/`, text: sayOf(one) })),
      };
    }
    const leaves = several.filter((all) => new Set(all.map(({ chain: [leaf] }) => leaf?.fingerprint)).size > 1).flat();
    if (leaves.length === 0) return { outcome: 'pass' };
    return {
      outcome: 'fail',
      severity: 'info',
      wording: 'certificates' as const,
      proof: leaves.map(({ host, address, chain: [leaf] }) => ({
        url: `https://${host}/`,
        text: say('expires', { address, day: leaf?.notAfter.slice(0, 10) ?? '' }),
      })),
    };
  },
});

/** Whether a visitor meets something else, depending on the address that the name resolves to. */
function answerDifferently(all: readonly AddressFacts[]): boolean {
  if (new Set(all.map(({ failure, complete }) => failure ?? complete)).size > 1) return true;
  // Of a name with many addresses not each is asked for its page.
  const answers = all.flatMap(({ answer }) => answer ?? []);
  if (new Set(answers.map(kindOf)).size > 1) return true;
  const titles = answers.flatMap(({ title }) => title ?? []);
  return titles.some((title) => titles.some((other) => isOtherPage(title, other)));
}

/** What kind of answer it is. Servers behind one name may redirect to different paths, by language or by chance. */
function kindOf({ status, location }: NonNullable<AddressFacts['answer']>): string {
  const target = location === undefined ? '' : /^https?:\/\/[^/?#]*/i.exec(location)?.[0].toLowerCase();
  return `${Math.floor(status / 100)} ${target}`;
}
