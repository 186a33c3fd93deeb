import { expect, test } from 'vitest';
import { fileStyles as ofExtension } from '../../presentation/report/file-styles.ts';
import { fileStyles } from './file-styles.ts';

test('a saved report looks the same from the command line and from the extension', () => {
  expect(fileStyles()).toBe(ofExtension);
  expect(ofExtension).toContain('.verdict');
});
