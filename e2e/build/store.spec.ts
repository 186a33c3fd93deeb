import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ownPackage } from '../../src/cli/own-package.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** What stands under each heading of the second level. */
const sectionsOf = (text: string): Map<string, string> =>
  new Map(
    text
      .split(/^## /m)
      .slice(1)
      .map((section) => [section.split('\n')[0] ?? '', section.slice(section.indexOf('\n')).trim()] as const),
  );

describe('the listing for the stores', () => {
  const listing = sectionsOf(read('store/listing.md'));
  const messages = JSON.parse(read('public/_locales/en/messages.json'));

  test('has the name and the summary that browsers show', () => {
    expect(listing.get('Name')).toBe(messages.name.message);
    expect(listing.get('Summary')).toBe(messages.description.message);
  });

  test.each([
    ['Name', 45],
    ['Summary', 132],
    ['Single purpose', 1_000],
    ['Description', 16_000],
  ])('has a text under “%s” within what stores allow', (heading, most) => {
    const text = listing.get(heading) ?? '';
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThanOrEqual(most);
  });
});

test('every permission that a browser is asked for has its reason, for the stores and for users, and no other has', () => {
  const { permissions, optional_permissions: optional } = JSON.parse(read('manifest.json'));
  // `e2e/build/artifact.spec.ts` holds what each browser is asked for besides.
  const ofOne = ['webRequestBlocking', 'webRequestFilterResponse', 'sidePanel', 'offscreen', 'devtools', 'cookies'];
  const asked = [...permissions, ...optional, ...ofOne].toSorted();
  const { 'Host permissions': hosts, ...others } = Object.fromEntries(sectionsOf(read('store/permissions.md')));
  expect(Object.keys(others).toSorted()).toEqual(asked);
  for (const [name, reason] of [['hosts', hosts], ...Object.entries(others)])
    expect(reason, name).toMatch(/\w{4}.*\.$/s);
  const table = sectionsOf(read('README.md')).get('Permissions') ?? '';
  const rows = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name);
  expect(rows.toSorted()).toEqual(asked);
});

/** There is one place for what stands for addresses that we do not have yet; pages name them, too. */
test('every page that names an address of ours names that of package.json', () => {
  const { hostname } = new URL(ownPackage.homepage);
  const pages = ['README.md', 'PRIVACY.md', 'SECURITY.md', 'store/README.md', 'store/listing.md', 'docs/security.md'];
  const named = pages.flatMap((page) =>
    // Configuration and output of the command line are files.
    [...read(page).matchAll(/[\w.@-]*\bportcullis\.(?!(?:config|sarif)\b)\w+\b/g)].map(([found]) => found),
  );
  expect(named.filter((name) => name.includes('@'))).not.toEqual([]);
  expect(ownPackage.bugs.email.endsWith(`@${hostname}`)).toBe(true);
  expect(named.filter((name) => name !== ownPackage.bugs.email && name !== hostname)).toEqual([]);
});
