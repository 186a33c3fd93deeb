import { expect, test } from 'vitest';
import { fileStyles } from '../report/file-styles.ts';
import { shortStyles } from './short-styles.ts';

test('neither comments nor indentation are left, nor what one sheet imports', () => {
  const sheet = '@import "./folds.css";\n/* Of **every** page. */\nmain {\n  margin: 0;\n}\n\n';
  expect(shortStyles(sheet)).toBe('main {\nmargin: 0;\n}');
});

test('the build shortens each sheet, and a saved file is the same as without that', () => {
  const sheets = fileStyles.split(/(?<=\n)(?=\/\*)/);
  expect(sheets.length).toBeGreaterThan(5);
  expect(shortStyles(sheets.map(shortStyles).join('\n'))).toBe(shortStyles(fileStyles));
});
