import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { preactJsx } from './preact-jsx.ts';

const source = (path: string): string => fileURLToPath(new URL(`../../src/${path}`, import.meta.url));

/**
 * The command line as JavaScript, in dist/cli. It lies as deep as src/cli does, because it finds package.json and the built
 * extensions from where it is. Libraries are not built in: npm installs them beside it; but one, whose module no old Node
 * takes for one.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [builtInStyles()],
  oxc: preactJsx,
  publicDir: false,
  ssr: { noExternal: ['punycode'] },
  build: {
    ...{ ssr: source('cli/main.ts'), outDir: 'dist/cli', emptyOutDir: true, target: 'node20.19', minify: false },
    // All of it in one folder, and nothing in a folder below, for the same reason.
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' } },
  },
});

/** The sources of the command line read the style sheets of a saved report from their files, which the package lacks. */
function builtInStyles(): Plugin {
  return {
    name: 'built-in-styles',
    load(id) {
      if (id !== source('cli/formats/file-styles.ts')) return undefined;
      const sheets = JSON.stringify(source('presentation/report/file-styles.ts'));
      return `import { fileStyles as sheets } from ${sheets}; export const fileStyles = () => sheets;`;
    },
  };
}
