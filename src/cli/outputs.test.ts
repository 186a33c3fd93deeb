import { describe, expect, test } from 'vitest';
import { formats, parseOutputs } from './outputs.ts';
import { UsageError } from './usage-error.ts';

const parse = (values: readonly string[], output?: string) =>
  parseOutputs(values, { output, terminal: false }, formats);

test('a terminal gets a table, a file does not', () => {
  expect(parseOutputs([], { output: undefined, terminal: true }, formats)).toEqual([
    { format: 'table', file: undefined },
  ]);
  expect(parseOutputs([], { output: 'a', terminal: true }, formats)).toEqual([{ format: 'json', file: 'a' }]);
});

test('each format may name a file, and one without goes to --output, else to standard output', () => {
  const [sarif, table] = [
    { format: 'sarif', file: 'out.sarif' },
    { format: 'table', file: undefined },
  ];
  expect(parse(['sarif:out.sarif', 'table'])).toEqual([sarif, table]);
  expect(parse(['sarif:out.sarif', 'table'], 'table.txt')).toEqual([sarif, { ...table, file: 'table.txt' }]);
});

test('a colon in the name of a file is part of it', () => {
  expect(parse(['json:C:\\out.json'])).toEqual([{ format: 'json', file: 'C:\\out.json' }]);
});

describe('is refused in one sentence:', () => {
  test.each([
    ['two formats to standard output', ['json', 'table'], undefined, 'Two formats go to standard output'],
    ['two formats to --output', ['json', 'table'], 'a', 'Two formats go to a;'],
    ['one file for two formats', ['json:a', 'table:./a'], undefined, 'Two formats go to ./a;'],
    ['an --output that nothing is left for', ['json:a'], 'b', 'nothing is left for --output b'],
    ['no file after the colon', ['json:'], undefined, 'names no file'],
    ['an unknown format with a file', ['xml:a'], undefined, '--format is one of table, json'],
  ])('%s', (_name, values, output, sentence) => {
    expect(() => parse(values, output)).toThrow(UsageError);
    expect(() => parse(values, output)).toThrow(sentence);
  });
});
