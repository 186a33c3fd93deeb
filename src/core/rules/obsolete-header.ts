import type { HeaderField } from '../evidence.ts';
import { defineRule } from '../rule.ts';
import { hasCspDirective } from '../standards/csp.ts';

export default defineRule({
  id: 'obsolete-header',
  group: 'headers',
  severity: 'info',
  needs: ['headers'],

  applies: ({ scheme }, say) => scheme === 'http' || scheme === 'https' || say('noResponse'),

  judge({ headers }, say) {
    const found = [...new Set(headers.flatMap(obsoleteIn))].map((key) => say(key));
    return found.length === 0 ? { outcome: 'pass' } : { outcome: 'fail', proof: found };
  },
});

function obsoleteIn({ name, value }: HeaderField) {
  switch (name) {
    case 'public-key-pins':
    case 'public-key-pins-report-only':
      return ['publicKeyPins' as const];
    case 'expect-ct':
      return ['expectCt' as const];
    case 'content-security-policy':
      return hasCspDirective(value, 'block-all-mixed-content') ? ['blockAllMixedContent' as const] : [];
    default:
      return [];
  }
}
