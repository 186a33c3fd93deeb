import { overPublicHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'unredirected-http',
  group: 'redirects',
  severity: 'moderate',
  needs: ['looks'],

  applies(address, say) {
    const isPublic = overPublicHttps(address);
    if (isPublic !== true) return isPublic;
    return address.defaultPort || say('otherPort');
  },

  judge({ looks }, say) {
    const look = looks.find(({ url }) => url.startsWith('http:'));
    if (look === undefined) return { outcome: 'not-applicable', because: say('notChecked') };
    if (look.state === 'answered') return { outcome: 'fail', proof: [{ url: look.url }] };
    const because = look.state === 'redirected' ? say('redirects') : say('nothingAnswers');
    return { outcome: 'pass', because };
  },
});
