import { expect, test } from 'vitest';
import { type Migration, migrated } from './migrations.ts';

const steps: Readonly<Record<number, Migration>> = {
  1: ({ sites, ...rest }) => ({ ...rest, always: sites }),
  2: (before) => ({ ...before, offer: 'bar' }),
};

test('settings of an older version are brought up step by step', () => {
  expect(migrated({ version: 1, sites: ['a.example'] }, steps, 3)).toEqual({
    version: 3,
    always: ['a.example'],
    offer: 'bar',
  });
});

test.each([undefined, 'text', {}, { version: 0 }, { version: 3 }, { version: 9 }])('%j stays as it is', (stored) => {
  expect(migrated(stored, steps, 3)).toEqual(stored);
});
