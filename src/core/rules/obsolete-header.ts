import type { HeaderField } from '../evidence.ts';
import { defineRule } from '../rule.ts';
import { hasCspDirective } from '../standards/csp.ts';

export default defineRule({
  id: 'obsolete-header',
  group: 'headers',
  severity: 'info',
  needs: ['headers'],
  text: {
    pass: 'The response sends no obsolete headers',
    fail: 'The response sends obsolete headers',
    why: 'Browsers ignore these headers, so they only appear to give protection.',
    fix: 'Remove them. What replaced each one is noted beside it.',
  },
  spec: [
    { name: 'Mixed Content, block-all-mixed-content', url: 'https://www.w3.org/TR/mixed-content/' },
    { name: 'RFC 7469 (Public-Key-Pins)', url: 'https://www.rfc-editor.org/rfc/rfc7469' },
    { name: 'RFC 9163 (Expect-CT)', url: 'https://www.rfc-editor.org/rfc/rfc9163' },
  ],

  applies: ({ scheme }) => scheme === 'http' || scheme === 'https' || 'The page has no HTTP response.',

  judge({ headers }) {
    const found = [...new Set(headers.flatMap(obsoleteIn))];
    return found.length === 0 ? { outcome: 'pass' } : { outcome: 'fail', proof: found };
  },
});

function obsoleteIn({ name, value }: HeaderField): string[] {
  switch (name) {
    case 'public-key-pins':
    case 'public-key-pins-report-only':
      return ['Public-Key-Pins: browsers now rely on Certificate Transparency and CAA records'];
    case 'expect-ct':
      return ['Expect-CT: browsers now require Certificate Transparency of every new certificate'];
    case 'content-security-policy':
      return hasCspDirective(value, 'block-all-mixed-content')
        ? ['block-all-mixed-content: browsers now block or upgrade mixed content by themselves']
        : [];
    default:
      return [];
  }
}
