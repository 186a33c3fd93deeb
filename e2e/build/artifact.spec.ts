import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extensionId, ownPackage } from '../../src/cli/own-package.ts';
import { failureCodes } from '../../src/core/failures/failure-codes.ts';
import { failureCodesFile, wordsFile } from '../../src/reporting/words-file.ts';
import { en } from '../../src/words/en.ts';
import { measureSizes } from '../../tools/bench/sizes.ts';
import { cssTarget } from '../../tools/build/css-target.ts';
import { buildExtension } from '../../tools/build/run-builds.ts';
import { workerFile } from '../../tools/build/worker-apart.ts';

const targets = ['chromium', 'firefox'] as const;

interface Manifest {
  readonly version: string;
  readonly homepage_url: string;
  readonly author?: string;
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions: readonly string[];
  readonly background: object;
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: { readonly gecko: { readonly id: string; readonly strict_min_version: string } };
  readonly web_accessible_resources?: unknown;
  readonly externally_connectable?: unknown;
  readonly content_security_policy: { readonly extension_pages: string };
  readonly content_scripts: readonly {
    readonly js: readonly string[];
    readonly run_at: string;
    readonly world?: string;
  }[];
}

/** A folder of its own: browsers may be running on the usual one. */
const dist = mkdtempSync(join(tmpdir(), 'portcullis-build-'));
afterAll(() => rmSync(dist, { recursive: true, force: true }));

beforeAll(async () => {
  for (const target of targets) await buildExtension(target, join(dist, target));
}, 240_000);

describe.each(targets)('the build for %s', (target) => {
  const path = (file: string): string => join(dist, target, file);
  const read = (file: string): string => readFileSync(path(file), 'utf8');
  const manifest = (): Manifest => JSON.parse(read('manifest.json'));

  test('asks for these permissions and no more', () => {
    expect(manifest().permissions).toEqual([
      'webNavigation',
      'webRequest',
      'declarativeNetRequestWithHostAccess',
      'scripting',
      'activeTab',
      'publicSuffix',
      'storage',
      'alarms',
      'contextMenus',
      ...(target === 'firefox' ? ['webRequestBlocking', 'webRequestFilterResponse'] : ['sidePanel', 'offscreen']),
    ]);
    expect(manifest().optional_permissions).toEqual(['notifications', target === 'firefox' ? 'devtools' : 'cookies']);
    expect(manifest().host_permissions).toEqual(['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*']);
  });

  test('is named as the package is, with the same version and address', () => {
    const { version, homepage_url: homepage, author, browser_specific_settings: settings } = manifest();
    expect(version).toBe(ownPackage.version);
    expect(homepage).toBe(ownPackage.homepage);
    // Chromium takes only an address for mail there.
    expect(author).toBe(target === 'firefox' ? ownPackage.author : undefined);
    expect(settings?.gecko.id).toBe(target === 'firefox' ? extensionId : undefined);
  });

  test('holds each script that the worker injects once', () => {
    const files = readdirSync(path('.'), { recursive: true, encoding: 'utf8' });
    const names = files.filter((file) => file.includes('.iife.')).map((file) => basename(file).split('.')[0]);
    expect(names.toSorted()).toEqual(['collect', 'find-elements', 'locate', 'outline', 'prompt']);
  });

  test('is styled for the oldest browser that may install it', () => {
    const { minimum_chrome_version: chromium, browser_specific_settings: settings } = manifest();
    const oldest =
      target === 'chromium' ? `chrome${chromium}` : `firefox${settings?.gecko.strict_min_version.split('.')[0]}`;
    expect(cssTarget).toContain(oldest);
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

  test('starts its worker as one plain script, which takes less than a module', () => {
    const { background } = manifest();
    expect(background).toEqual(target === 'firefox' ? { scripts: [workerFile] } : { service_worker: workerFile });
    expect(read(workerFile)).not.toMatch(/\b(import|export)\b\s*["'{*(]/);
  });

  test('keeps what is needed only for a report in a file of its own, which the worker reads when it reports', () => {
    expect(JSON.parse(read(wordsFile))).toEqual(en);
    expect(JSON.parse(read(failureCodesFile))).toEqual(failureCodes);
    const scripts = readdirSync(path('assets')).filter((file) => file.endsWith('.js'));
    for (const script of scripts.map((file) => read(join('assets', file)))) {
      for (const { why } of Object.values(en.rules)) expect(script).not.toContain(why);
      expect(script).not.toContain(en.failures.offline.summary);
      expect(script).not.toContain(en.gaps.noAnswer);
    }
  });

  test('shows each page in the theme that was chosen before anything of it can be painted', () => {
    const pages = readdirSync(path('src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(6);
    for (const page of pages)
      expect(read(join('src', page)), page).toMatch(/<head>\s*<script src="\/theme\.js"><\/script>/);
    expect(read('theme.js')).not.toMatch(/\bimport\b/);
  });

  test('keeps the bundles within their budgets', () => {
    for (const { name, value, budget = 0 } of measureSizes(join(dist, target))) {
      expect(value, name).toBeLessThanOrEqual(budget);
    }
  });
});
