import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { keptHeaders } from './header-fields.ts';
import { limits } from './limits.ts';
import { headerNames } from './report-names.ts';

/** What core says, but for tests and the list itself. */
const sources = readdirSync(new URL('.', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !/report-names|samples|healthy/.test(file))
  .map((file) => readFileSync(new URL(file, import.meta.url), 'utf8'))
  .join('');

test.each(headerNames)('%s is kept because something reads it', (name) => {
  expect(sources).toContain(`'${name}'`);
});

describe('the header fields of a response', () => {
  const csp = (value: string) => ({ name: 'content-security-policy', value });

  test('are kept where something reads them', () => {
    expect(keptHeaders([csp('img-src a'), { name: 'server', value: 'x' }, csp('img-src b')])).toEqual({
      headers: [csp('img-src a'), csp('img-src b')],
      headersOmitted: 0,
    });
  });

  test('are counted where one is cut', () => {
    const { headers, headersOmitted } = keptHeaders([csp('x'.repeat(limits.headerLength + 1))]);
    expect([headers[0]?.value.length, headersOmitted]).toEqual([limits.headerLength, 1]);
  });

  test('are counted where they do not fit; a shorter one after them may', () => {
    const long = csp('x'.repeat(limits.headerLength));
    const { headers, headersOmitted } = keptHeaders([long, long, long, csp('short')]);
    expect([headers.length, headersOmitted]).toEqual([2, 2]);
    expect(headers.at(-1)).toEqual(csp('short'));
  });
});
