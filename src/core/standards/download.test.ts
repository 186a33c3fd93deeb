import { expect, test } from 'vitest';
import { isDownload, isFilePath } from './download.ts';

const type = (value: string) => [{ name: 'content-type', value }];
const disposition = (value: string) => [...type('text/html'), { name: 'content-disposition', value }];

test.each([
  disposition('attachment'),
  disposition(' Attachment; filename="a.html"'),
  type('application/octet-stream'),
  type('application/zip'),
  type('application/vnd.android.package-archive; charset=x'),
])('%j is saved', (...fields) => {
  expect(isDownload(fields)).toBe(true);
});

test.each([
  [],
  disposition('inline; filename="attachment"'),
  disposition('attachments'),
  type('text/html'),
  type('image/png'),
  type('application/pdf'),
  type('application/xhtml+xml'),
  type('application/ld+json'),
])('%j is shown', (...fields) => {
  expect(isDownload(fields)).toBe(false);
});

test('programs and archives are told by the path', () => {
  expect(['/setup.exe', '/a/b.tar.gz', '/App.DMG'].every(isFilePath)).toBe(true);
  expect(['/', '/exe', '/page.html', '/setup.exe.html'].some(isFilePath)).toBe(false);
});
