import { expect, test } from 'vitest';
import { rules } from './rules/index.ts';

test('the list of severities is that of the rules (run with -u after a change)', async () => {
  const lines = rules.map(({ id, severity }) => `  '${id}': '${severity}',`).sort();
  const file = [
    "import type { Severity } from './report.ts';",
    '',
    '/** How much a failure of each rule means by itself, for those who do not load the rules. A test writes this file. */',
    'export const ruleSeverities: Readonly<Partial<Record<string, Severity>>> = {',
    ...lines,
    '};',
    '',
  ];
  await expect(file.join('\n')).toMatchFileSnapshot('./rule-severities.ts');
});
