import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig } from 'vitest/config';
import manifest from './manifest.json' with { type: 'json' };
import { extensionId, ownPackage } from './src/cli/own-package.ts';
import { devtoolsPanelPage } from './src/presentation/devtools/page.ts';
import { panelPage } from './src/presentation/panel/page.ts';
import { cssTarget } from './tools/build/css-target.ts';
import { minifyAgain } from './tools/build/minify-again.ts';
import { onlyOwnEngine } from './tools/build/own-engine.ts';
import { buildPagesApart } from './tools/build/pages-apart.ts';
import { preactJsx } from './tools/build/preact-jsx.ts';
import { themeScript } from './tools/build/theme-script.ts';
import { writeWordsFiles } from './tools/build/words-files.ts';
import { buildWorkerApart, workerFile } from './tools/build/worker-apart.ts';

/** Layers whose tests put a fake in the place of the browser, which no other file must meet. */
const withFakes = [
  'src/{platform,background,recording,reporting,sensors,upgrade,watch,presentation}/**/*.test.{ts,tsx}',
  'e2e/traces/*.test.ts',
];

/** Tests that open pages without a browser, and take them away again. */
const inPages = ['src/content/**/*.test.ts'];

/** `vite build --mode chromium` or `--mode firefox`; the result is in dist/<mode>. */
export default defineConfig(({ mode }) => ({
  plugins: process.env['VITEST']
    ? []
    : [
        onlyOwnEngine(mode),
        crx({ manifest: manifestFor(mode), browser: mode === 'firefox' ? 'firefox' : 'chrome' }),
        writeWordsFiles(),
        themeScript(),
        minifyAgain(),
        buildPagesApart(mode),
        buildWorkerApart(mode),
      ],
  oxc: preactJsx,
  build: {
    ...{ outDir: `dist/${mode}`, emptyOutDir: true, target: 'es2022', cssTarget, modulePreload: false },
    rolldownOptions: {
      // The manifest names these too, in keys that the build does not read, or in Firefox only.
      input: [panelPage, devtoolsPanelPage],
      output: {
        // Nothing is kept in a cache of which a new name would have to tell: an extension is replaced as a whole. And what
        // is named in every file costs each some 20 bytes less.
        chunkFileNames: ({ name }) => (name === 'main.ts' ? workerFile : 'assets/[name].js'),
      },
    },
  },
  test: {
    // A saved report carries its style sheets; nothing else looks at any.
    css: { include: [/\.css\?raw$/] },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          testTimeout: 60_000,
          include: ['src/**/*.test.{ts,tsx}', 'tools/*.test.ts', 'e2e/{lab,truth,fuzz}/*.test.ts'],
          exclude: [...withFakes, ...inPages],
          // Nothing here leaves anything behind, and a fresh world for each file takes four times as long.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'unit-in-pages', testTimeout: 60_000, include: inPages, isolate: false } },
      { extends: true, test: { name: 'unit-with-fakes', testTimeout: 60_000, include: withFakes } },
      {
        extends: true,
        test: { name: 'build', include: ['e2e/build/*.spec.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['e2e/*.spec.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          // On a loaded machine a browser may keep a test waiting; which tests needed it, the run says at its end.
          retry: 1,
          // Two cores bear two browsers.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'long',
          // Floods, attacks by the dozen and whole passes over the lab: for a machine of one's own.
          include: ['e2e/long/*.spec.ts'],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
}));

/** The manifest is one file for people to read; each browser warns about the other's keys, so each gets its own. */
function manifestFor(mode: string): ManifestV3Export {
  const {
    browser_specific_settings,
    minimum_chrome_version,
    background,
    side_panel,
    sidebar_action,
    devtools_page,
    storage,
    ...rest
  } = manifest;
  const shared = { ...rest, version: ownPackage.version, homepage_url: ownPackage.homepage };
  // Firefox tells about connections only to those who might also hold them up, and shows answers only to those who might
  // also change them; Chromium knows no such permissions.
  const firefoxPermissions = [...manifest.permissions, 'webRequestBlocking', 'webRequestFilterResponse'];
  // The imported JSON has the shape of a manifest, but its literals are typed as plain strings.
  return (
    mode === 'firefox'
      ? {
          ...shared,
          permissions: firefoxPermissions,
          author: ownPackage.author,
          browser_specific_settings: { gecko: { id: extensionId, ...browser_specific_settings.gecko } },
          sidebar_action,
          // Without the permission, which is asked for when a person wants the panel, this page is not opened.
          devtools_page,
          optional_permissions: [...manifest.optional_permissions, 'devtools'],
          background: { scripts: [background.service_worker], type: 'module' },
        }
      : {
          ...shared,
          permissions: [...manifest.permissions, 'sidePanel', 'offscreen'],
          // Firefox shows what responses set, in a deep audit; what it stores is not asked for.
          optional_permissions: [...manifest.optional_permissions, 'cookies'],
          minimum_chrome_version,
          background,
          side_panel,
          devtools_page,
          storage,
        }
  ) as ManifestV3Export;
}
