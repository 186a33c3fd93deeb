import { expect, test } from 'vitest';
import { sampleReport } from '../../core/samples/report.ts';
import { actionWords } from './action-words.ts';

test.each(['switch', 'repair', 'always-repair', 'reload', 'deep-audit'] as const)(
  'while “%s” is under way, its button says so',
  (action) => {
    const { label, busyLabel = label } = actionWords(action, sampleReport.connection);
    expect(busyLabel).not.toBe(label);
  },
);
