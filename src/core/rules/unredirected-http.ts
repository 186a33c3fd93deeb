import { isClear, movesOf } from '../clear-hops.ts';
import { overPublicHttps } from '../page-kind.ts';
import { hostOf } from '../parse-url.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'unredirected-http',
  group: 'redirects',
  severity: 'moderate',
  needs: ['looks', 'hops'],

  applies(address, say) {
    const isPublic = overPublicHttps(address);
    if (isPublic !== true) return isPublic;
    return address.defaultPort || say('otherPort');
  },

  judge({ looks, hops, address }, say) {
    const look = looks.find(({ url }) => url.startsWith('http:'));
    if (look === undefined) {
      const redirected = movesOf(hops).some(
        ({ from, to }) => to.kind === 'server' && isClear(from.url) && hostOf(from.url) === address.host,
      );
      if (redirected) return { outcome: 'pass', because: say('redirected') };
      return { outcome: 'not-applicable', because: say('notChecked') };
    }
    if (look.state === 'answered') return { outcome: 'fail', proof: [{ url: look.url }] };
    const because = look.state === 'redirected' ? say('redirects') : say('nothingAnswers');
    return { outcome: 'pass', because };
  },
});
