import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { isPotentiallyTrustworthyUrl } from '../standards/trustworthy.ts';

export default defineRule({
  id: 'insecure-form',
  group: 'content',
  severity: 'serious',
  needs: ['forms'],

  applies: overHttps,

  judge({ forms }, say) {
    const insecure = forms.items.filter(
      ({ url, upgraded, refused }) => !upgraded && !refused && !isPotentiallyTrustworthyUrl(url),
    );
    if (insecure.length === 0) return { outcome: 'pass' };
    const collected = new Set(insecure.flatMap(({ collects }) => collects));
    return {
      outcome: 'fail',
      severity: collected.size > 0 ? 'critical' : 'serious',
      ...(collected.has('password') ? { title: say('password') } : collected.has('card') ? { title: say('card') } : {}),
      proof: insecure.map(({ url, method, frame, element }) => ({
        text: say('form', { method: method.toUpperCase() }),
        url,
        selector: element.selector,
        ...(frame.top ? {} : { frame: frame.url }),
      })),
      omitted: forms.omitted,
    };
  },
});
