import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const targets = ['chromium', 'firefox'] as const;

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions: readonly string[];
  readonly web_accessible_resources?: unknown;
  readonly externally_connectable?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
  readonly content_scripts: readonly {
    readonly js: readonly string[];
    readonly run_at: string;
    readonly world?: string;
  }[];
}

beforeAll(() => {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'pipe' });
});

describe.each(targets)('the build for %s', (target) => {
  const path = (file: string): string => join(root, 'dist', target, file);
  const read = (file: string): string => readFileSync(path(file), 'utf8');
  const manifest = (): Manifest => JSON.parse(read('manifest.json'));

  test('asks for these permissions and no more', () => {
    expect(manifest().permissions).toEqual([
      'webNavigation',
      'webRequest',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'storage',
      'alarms',
    ]);
    expect(manifest().optional_permissions).toBeUndefined();
    expect(manifest().host_permissions).toEqual(['http://*/*', 'https://*/*']);
  });

  test('opens nothing to pages', () => {
    expect(manifest().web_accessible_resources).toBeUndefined();
    expect(manifest().externally_connectable).toBeUndefined();
    expect(manifest().content_scripts.map(({ world }) => world)).toEqual([undefined]);
  });

  test('runs no remote code, and lets its own requests keep their scheme', () => {
    const policy = manifest().content_security_policy.extension_pages;
    expect(policy).toBe("script-src 'self'; object-src 'none'");
  });

  test('runs the content script synchronously, before the page', () => {
    const [script, ...others] = manifest().content_scripts;
    expect(others).toEqual([]);
    expect(script?.run_at).toBe('document_start');
    for (const file of script?.js ?? [])
      expect(read(file)).not.toMatch(/\bimport\s*\(|\bimport\s*["'{]|sourceMappingURL/);
  });

  test('keeps the bundles within their budgets', () => {
    const assets = readdirSync(path('assets')).map((file) => join('assets', file));
    const size = (pattern: RegExp): number =>
      assets.filter((file) => pattern.test(file)).reduce((sum, file) => sum + zipped(read(file)), 0);
    const shared = size(/\.js$/) - size(/(main\.ts|index\.html|popup|prompt).*\.js$/);
    const content = manifest().content_scripts.flatMap(({ js }) => js.map((file) => zipped(read(file))));
    // Kilobytes are 1000 bytes; what worker and popup share counts for both.
    expect(Math.max(...content)).toBeLessThanOrEqual(6_000);
    expect(size(/main\.ts.*\.js$/) + shared).toBeLessThanOrEqual(45_000);
    expect(size(/(index\.html|popup).*\.js$/) + shared).toBeLessThanOrEqual(30_000);
  });
});

const zipped = (text: string): number => gzipSync(text).length;
