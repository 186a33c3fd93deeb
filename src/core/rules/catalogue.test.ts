import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';
import { en } from '../../words/en.ts';
import type { RuleText } from '../../words/rule-text.ts';
import type { Rule } from '../rule.ts';
import { rules } from './index.ts';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder).filter((file) => file.endsWith('.ts'));
const notRules = ['index.ts', 'describe-rule.ts', 'healthy.ts', basename(import.meta.url)];

test('every file of the folder is a rule in the catalogue, named after its id', () => {
  const expected = files.filter((file) => !file.endsWith('.test.ts') && !notRules.includes(file));
  expect(rules.map(({ id }) => `${id}.ts`).sort()).toEqual(expected.sort());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const text: RuleText = en.rules[id];

  test('is a noun phrase', () => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
    expect(id).not.toMatch(/^(no|uses|is|has|not|non)-/);
  });

  test('has a test beside it', () => {
    expect(files).toContain(`${id}.test.ts`);
  });

  test('says things in words that fit', () => {
    expect(text.name).toMatch(/^[^\n.!]{5,40}$/);
    expect(text.pass).toMatch(/^[^\n]{10,60}$/);
    expect(text.fail).toMatch(/^[^\n]{10,60}$/);
    expect(text.why).toMatch(/^[^\n]{20,200}$/);
    expect(text.fix.split('\n')[0]).toMatch(/^.{10,200}[.)]$|: .{5,}$/);
    for (const title of [text.pass, text.fail]) expect(title).not.toMatch(/[.!]$/);
    expect(`${text.pass}${text.fail}${text.why}${text.fix}`).not.toContain('!');
  });

  test('says other things in words that fit as well', () => {
    for (const { fail, why, fix } of Object.values(text.otherwise ?? {})) {
      if (fail !== undefined) expect(fail).toMatch(/^[^\n]{10,60}$/);
      if (fail !== undefined) expect(fail).not.toMatch(/[.!]$/);
      if (why !== undefined) expect(why).toMatch(/^[^\n]{20,200}$/);
      if (fix !== undefined) expect(fix.split('\n')[0]).toMatch(/^.{10,200}[.)]$/);
    }
  });

  test('cites a source', () => {
    expect(en.rules[rule.id].spec.length).toBeGreaterThan(0);
    for (const { url } of en.rules[rule.id].spec) expect(new URL(url).protocol).toBe('https:');
  });
});

test('every rule has words, and there are words of no other', () => {
  expect(Object.keys(en.rules).sort()).toEqual(rules.map(({ id }) => id).sort());
});

test('no two rules have the same name', () => {
  const names = Object.values(en.rules).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('the catalogue page is up to date', async () => {
  await expect(catalogue(rules)).toMatchFileSnapshot('./README.md');
});

function catalogue(all: readonly Rule[]): string {
  const groups = [...new Set(all.map(({ group }) => group))].sort();
  const sections = groups.map((group) => {
    const rows = all.filter((rule) => rule.group === group).map(rowOf);
    return [
      `## ${group}`,
      '',
      '| rule | severity | fails with | why | source |',
      '|---|---|---|---|---|',
      ...rows,
    ].join('\n');
  });
  return [
    '# Rules',
    '',
    'Written by `catalogue.test.ts` from the rules in this folder (`npx vitest run --project unit -u` updates it).',
    'The severity is the usual one; a rule may answer with another where it says so.',
    '',
    sections.join('\n\n'),
    '',
  ].join('\n');
}

const rowOf = ({ id, severity }: Rule): string =>
  `| [\`${id}\`](${id}.ts) | ${severity} | ${en.rules[id].fail} | ${en.rules[id].why} | ${en.rules[id].spec.map(({ name, url }) => `[${name}](${url})`).join(', ')} |`;

test.each<[string, Readonly<Record<string, RuleText>>, readonly Readonly<Record<string, unknown>>[]]>([
  ['page', en.rules, [en.shared, en.gaps]],
  ['site', en.site.rules, [en.shared, { notAsked: en.site.notAsked, tooSlow: en.site.tooSlow }]],
])('a code of a reason in reports on a %s stands for one sentence', (_of, texts, shared) => {
  const sentences = new Map<string, Set<unknown>>();
  const all = [...shared, ...Object.values(texts).map(({ says = {} }) => says)].flatMap(Object.entries);
  for (const [code, text] of all) {
    // A reason is a sentence. What it is filled with may differ.
    if (/^[^{]*\.$/.test(String(text))) sentences.set(code, (sentences.get(code) ?? new Set()).add(text));
  }
  expect([...sentences].filter(([, { size }]) => size > 1)).toEqual([]);
});
