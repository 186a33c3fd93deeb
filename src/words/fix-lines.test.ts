import { describe, expect, test } from 'vitest';
import { isApplication } from '../presentation/components/applications.tsx';
import { en } from './en.ts';
import type { RuleText } from './rule-text.ts';

const texts: readonly (readonly [rule: string, text: RuleText])[] = [
  ...Object.entries(en.rules),
  ...Object.entries(en.site.rules),
];

const isCode = (line: string): boolean => {
  const [whose = ''] = line.split(': ');
  return /^(nginx|Apache|Caddy|IIS|Certbot|OpenSSL|Helmet \(Node\))$/.test(whose) || isApplication(whose);
};

/** What is to be copied has no full stop after it. */
const endsInCode = /(\.pem|=\d+|")$/;

describe.each(texts)('what to do about %s', (_, { fix, otherwise = {} }) => {
  test('ends as a sentence, line by line', () => {
    const fixes = [fix, ...Object.values(otherwise).flatMap((wording) => wording.fix ?? [])];
    for (const line of fixes.flatMap((text) => text.split('\n')))
      if (!isCode(line) && !endsInCode.test(line)) expect(line).toMatch(/[.!?]$/);
  });
});
