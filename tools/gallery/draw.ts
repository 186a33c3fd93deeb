import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkStates } from './check-states.ts';
import { openGallery } from './open-gallery.ts';

/**
 * Draws every state of the popup, of the bar and of our own pages in both themes into .cache/gallery, and checks each.
 * Run: `npm run gallery`, with the names of some states to draw only those. Exit status 1 when something is wrong.
 */
const target = fileURLToPath(new URL('../../.cache/gallery', import.meta.url));

mkdirSync(target, { recursive: true });
const names = process.argv.slice(2);
const gallery = await openGallery();
const problems: string[] = [];
const unknown = new Set(names);
for (const theme of ['light', 'dark'] as const) {
  const wanted = (name: string): boolean => {
    unknown.delete(name);
    return names.length === 0 || names.includes(name);
  };
  problems.push(
    ...(await checkStates(gallery, {
      ...{ theme, wanted },
      draw: (page, picture) => page.screenshot({ path: join(target, `${picture}.png`), fullPage: true }),
    })),
  );
}
await gallery.close();
problems.push(...[...unknown].map((name) => `No state is called ${name}.`));
process.stdout.write(problems.length === 0 ? `Drawn into ${target}; no violations.\n` : `${problems.join('\n')}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;
