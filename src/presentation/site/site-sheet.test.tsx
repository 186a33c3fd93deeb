import { expect, test } from 'vitest';
import { judgeSite } from '../../core/site/judge-site.ts';
import { siteRules } from '../../core/site/rules/index.ts';
import { endsWith, fails, type SiteChange, shows, siteWith } from '../../core/site/samples/ends.ts';
import type { SitePages } from '../../core/site/site-report-schema.ts';
import { en } from '../../words/en.ts';
import { markupOf } from '../export/markup.ts';
import { EndsGrid } from './ends-grid.tsx';
import { PageCauses } from './page-causes.tsx';
import { SiteSheet } from './site-sheet.tsx';

const at = '2026-11-20T12:00:00.000Z';
const sheet = (change: SiteChange): string =>
  markupOf(<SiteSheet site={judgeSite(siteWith(change), siteRules, at, en)} />);
const cellsOf = (markup: string): readonly string[] =>
  [...markup.matchAll(/<td class="(\w+)"/g)].map(([, name = '']) => name);
const parked = shows('http-www', 'https://parked.example/');

test('what leads to another site is not called secure', () => {
  expect(cellsOf(sheet({ ends: endsWith(parked, fails('https-www', 'refused')) }))).toEqual([
    ...['secure', 'secure'],
    ...['elsewhere', 'failed'],
  ]);
});

test('where all of a site has moved, nothing leads elsewhere', () => {
  const moved = 'https://new.example/';
  const ends = [shows('http-apex', moved), shows('https-apex', moved)];
  expect(cellsOf(sheet({ ends }))).toEqual(['secure', 'secure']);
});

test('while the check runs, a name that is not known yet is no other site', () => {
  const ends = [shows('http-apex', 'https://www.site.example/'), shows('https-apex')];
  const names = ['site.example', 'www.site.example'];
  expect(cellsOf(markupOf(<EndsGrid ends={ends} answers={undefined} names={names} />))).toEqual([
    ...['secure', 'secure'],
    ...['asking', 'asking'],
  ]);
});

const pagesWith = (example: string): SitePages => ({
  ...{ audited: 50, found: 50, sampled: false, notes: [], results: [] },
  causes: [
    {
      ...{ rule: 'blocked-mixed-content', severity: 'serious', title: 'Blocked', pages: 44, example },
      proof: [{ text: 'script', url: 'http://cdn.example/a.js' }],
    },
  ],
});
const causes = (example: string): string => markupOf(<PageCauses pages={pagesWith(example)} />);

test('a cause is an issue with its severity in words, how many pages have it, and a page to audit', () => {
  const markup = causes('https://site.example/blog');
  expect(markup).toContain('class="finding serious"');
  expect(markup).toContain('<a href="https://site.example/blog" target="_blank" rel="noreferrer">');
  const words = markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  expect(words).toContain('Blocked Serious 44 of 50 pages script http://cdn.example/a.js');
  expect(words).toContain('Audit https://site.example/blog for the steps.');
  expect(words).not.toContain('blocked-mixed-content');
});

test('what is no address of the web is no link', () => {
  expect(causes('javascript:alert(1)')).not.toContain('href');
});
