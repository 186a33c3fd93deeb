import type { Plugin } from 'vite';

/** What is left out, and what stands in its place. */
const cuts = [
  // Each API's methods, and how many arguments they take: Chromium gives promises by itself wherever it once took callbacks.
  [/const apiMetadata = \{.*?\n {6}\};/s, 'const apiMetadata = {};'],
  // Messages and events of DevTools: our messages are answered in the way that every version knows (`platform/receive.ts`).
  [/const onRequestFinishedWrappers = .*?const staticWrappers = \{.*?\n {6}\};/s, 'const staticWrappers = {};'],
] as const;

/** Leaves out of the polyfill what nothing here needs, because the worker is loaded for every burst of events. */
export function slimPolyfill(): Plugin {
  return {
    name: 'slim-polyfill',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('/webextension-polyfill/dist/browser-polyfill.js')) return undefined;
      let slim = code;
      for (const [part, instead] of cuts) {
        if (!part.test(slim)) return this.error(`The polyfill has no part that looks like ${part} any more.`);
        slim = slim.replace(part, instead);
      }
      return { code: slim, map: null };
    },
  };
}
