import type { Plugin } from 'vite';

/** What core knows of each browser in a module of its own; the command line and the tests have both. */
const ofEngine = /[\\/]core[\\/]observe[\\/](chromium|firefox)-steps\.ts$/;

/** Leaves out of a build what is for the other browser: it reports on nothing but its own. */
export function onlyOwnEngine(mode: string): Plugin {
  return {
    name: 'only-own-engine',
    apply: 'build',
    load(id) {
      const engine = ofEngine.exec(id)?.[1];
      return engine === undefined || engine === mode ? undefined : `export const ${engine}Steps = {};`;
    },
  };
}
