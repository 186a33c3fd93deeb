import { expect, test } from 'vitest';
import type { Finding, Proof, Report, Severity } from '../report.ts';
import { sampleReport } from '../samples/report.ts';
import { causesOf } from './causes.ts';

const failing = (rule: string, severity: Severity, ...proof: readonly Proof[]): Finding => ({
  ...{ rule, group: 'content', severity, outcome: 'fail', name: rule, title: `${rule} fails`, why: '', fix: '' },
  ...{ spec: [], proof: [...proof], omitted: 0 },
});
const pageOf = (path: string, ...findings: readonly Finding[]): Report => {
  const url = `https://site.example/${path}`;
  return { ...sampleReport, url, requestedUrl: url, findings: [...findings] };
};

test('what one template does wrong on many pages is one cause', () => {
  const logo: Proof = { url: 'http://img.example/logo.png?v=1', selector: 'footer > img' };
  const pages = ['a', 'b', 'c'].map((path, index) =>
    pageOf(path, failing('mixed', 'serious', { ...logo, url: `http://img.example/logo.png?v=${index}` })),
  );
  const other = pageOf('d', failing('mixed', 'serious', { url: 'http://img.example/other.png' }));
  expect(causesOf([...pages, other])).toMatchObject([
    { rule: 'mixed', pages: 3, example: 'https://site.example/a' },
    { rule: 'mixed', pages: 1, example: 'https://site.example/d' },
  ]);
});

test('what is wrong with each page itself is one cause', () => {
  const pages = ['a', 'b'].map((path) =>
    pageOf(path, failing('missing-hsts', 'moderate', { url: `https://site.example/${path}`, text: 'no header' })),
  );
  expect(causesOf(pages)).toMatchObject([{ rule: 'missing-hsts', pages: 2 }]);
});

test('the worst comes first, then the most frequent; a page counts once for a cause', () => {
  const minor = failing('small', 'minor');
  const pages = [
    pageOf('a', minor, failing('grave', 'critical', { selector: 'p:nth-child(1)' }, { selector: 'p:nth-child(2)' })),
    pageOf('b', minor),
  ];
  expect(causesOf(pages).map(({ rule, pages: count }) => [rule, count])).toEqual([
    ['grave', 1],
    ['small', 2],
  ]);
});
