import type { Plugin } from 'vite';

/**
 * Chromium gives promises by itself wherever it once took callbacks; only messages between our own parts still need
 * what the polyfill does for them. So the build leaves out its tables of every other API, most of which we may not use.
 */
export function slimPolyfill(): Plugin {
  return {
    name: 'slim-polyfill',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/webextension-polyfill/dist/browser-polyfill.js')) return undefined;
      const [whole, table] = /const apiMetadata = (\{.*?\n {6}\});/s.exec(code) ?? [];
      if (whole === undefined || table === undefined) return this.error('The polyfill has no table of APIs any more.');
      const { runtime } = JSON.parse(table);
      return { code: code.replace(whole, `const apiMetadata = ${JSON.stringify({ runtime })};`), map: null };
    },
  };
}
