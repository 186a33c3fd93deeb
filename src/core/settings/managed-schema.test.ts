import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingsSchema } from './settings.ts';

test('organisations can set every setting, the theme and that no history is kept', () => {
  const schema = JSON.parse(readFileSync(new URL('../../../public/managed-schema.json', import.meta.url), 'utf8'));
  const { version, ...settings } = settingsSchema.entries;
  expect(Object.keys(schema.properties).sort()).toEqual([...Object.keys(settings), 'theme', 'history'].sort());
});
