import { overHttps } from '../page-kind.ts';
import { defineRule } from '../rule.ts';
import { isPotentiallyTrustworthyUrl } from '../standards/trustworthy.ts';

export default defineRule({
  id: 'insecure-form',
  group: 'content',
  severity: 'serious',
  needs: ['forms'],
  text: {
    pass: 'Forms submit over HTTPS',
    fail: 'A form submits over HTTP',
    why: 'What is typed into this form is sent unencrypted, although the page itself is secure.',
    fix: 'Change the action of the form (or the formaction of its button, or the base URL) to https://.',
  },
  spec: [{ name: 'Mixed Content, form submission', url: 'https://www.w3.org/TR/mixed-content/' }],

  applies: overHttps,

  judge({ forms }) {
    const insecure = forms.items.filter(({ url, upgraded }) => !upgraded && !isPotentiallyTrustworthyUrl(url));
    if (insecure.length === 0) return { outcome: 'pass' };
    const collected = new Set(insecure.flatMap(({ collects }) => collects));
    return {
      outcome: 'fail',
      severity: collected.size > 0 ? 'critical' : 'serious',
      ...(collected.has('password')
        ? { title: 'A form sends a password over HTTP' }
        : collected.has('card')
          ? { title: 'A form sends a card number over HTTP' }
          : {}),
      proof: insecure.map(({ url, method, frame, element }) => ({
        text: `${method.toUpperCase()} form`,
        url,
        selector: element.selector,
        ...(frame.top ? {} : { frame: frame.url }),
      })),
      omitted: forms.omitted,
    };
  },
});
