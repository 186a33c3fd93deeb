import { describe, expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import type { RuleText } from '../../words/rule-text.ts';
import { isApplication } from './applications.tsx';

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
