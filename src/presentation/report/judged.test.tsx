import { expect, test } from 'vitest';
import { findingWith } from '../../core/rules/samples/findings.ts';
import { markupOf } from '../export/markup.ts';
import { Judged } from './judged.tsx';
import { reportWords } from './words.ts';

const markup = (...findings: Parameters<typeof findingWith>[0][]): string =>
  markupOf(<Judged findings={findings.map((one) => findingWith({ name: 'Referrer policy', ...one }))} />);

test('an issue shows what was seen, and how much more there is', () => {
  const proof = Array.from({ length: 7 }, (_, index) => ({ text: `cookie-${index}`, url: 'https://site.example/' }));
  const shown = markup({ outcome: 'fail', severity: 'moderate', proof });
  expect(shown).toContain('Moderate');
  expect(shown).toContain('<code>cookie-4</code>');
  expect(shown).not.toContain('cookie-5');
  expect(shown).toContain(reportWords.more(2));
});

test('what could not be checked is no row, and its reason is said once', () => {
  const unknown = { outcome: 'unknown', because: 'The browser hides them.' } as const;
  const shown = markup({ ...unknown, rule: 'a', name: 'First' }, { ...unknown, rule: 'b', name: 'Second' });
  expect(shown).not.toContain('<table');
  expect(shown.split('The browser hides them.')).toHaveLength(2);
  expect(shown).toContain('Could not be checked: First, Second.');
});

test('a reason that a section above gives is not said again, unless there are others', () => {
  const unknown = { outcome: 'unknown', because: 'Reload to audit it.' } as const;
  const said = (...findings: Parameters<typeof findingWith>[0][]): string =>
    markupOf(<Judged findings={findings.map(findingWith)} said="Reload to audit it." />).replace(/<[^>]*>/g, '');
  expect(said({ ...unknown, name: 'First' })).toBe('Could not be checked, for the same reason: First.');
  expect(said({ ...unknown, name: 'First' }, { outcome: 'unknown', because: 'Hidden.', name: 'Second' })).toBe(
    'Could not be checked: First, Second. Reload to audit it. Hidden.',
  );
});
