import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { openAuthority } from '../lab/authority.ts';
import { wellMade } from '../lab/well-made-site.ts';
import { type ChangingSite, openChangingSite } from './changing-site.ts';
import { runCommand } from './command-line.ts';

const cacheFolder = fileURLToPath(new URL('../../.cache/lab/', import.meta.url));

/** The site that runs watch: its apex is `watched.test`. */
export const id = 'watched';
export const hosts = [`${id}.test`, `www.${id}.test`];
export const front = `https://${id}.test/`;

/** A notice as it is printed for programs. */
export interface Notice {
  readonly id: string;
  readonly kind: string;
  readonly change: string;
  readonly alarm: boolean;
  readonly title: string;
  readonly advice?: string;
}

export const noticesIn = (output: string): Notice[] =>
  output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .flatMap((line) => {
      const { type, ...rest } = JSON.parse(line);
      return type === 'notice' ? rest : [];
    });

/** Runs of `portcullis watch` on a site that changes. Each test begins with a sound site, and in a folder of its own. */
export function watchRuns() {
  let folder = '';
  let caFile = '';
  let site: ChangingSite;
  beforeAll(async () => {
    const trusted = await openAuthority(cacheFolder, 'authority');
    caFile = trusted.file;
    site = await openChangingSite({ trusted, stranger: await openAuthority(cacheFolder, 'stranger') });
  });
  afterAll(() => site.close());
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'portcullis-watch-'));
    await writeFile(list(), `# what is watched\n${id}.test\n`);
    site.answers = wellMade(id);
    await site.setOpen(true);
    await site.certify(hosts);
    return () => rm(folder, { recursive: true });
  });

  const inFolder = (name: string): string => join(folder, name);
  const list = (): string => inFolder('sites.txt');
  const state = (): string => inFolder('state.json');
  const inLab = (): string[] => [
    ...['--ca', caFile, '--resolve-all', '127.0.0.1'],
    ...['--port-map', [...site.portMap].map(([from, to]) => `${from}=${to}`).join(',')],
  ];
  const argumentsWith = (more: readonly string[] = []): string[] => [list(), '--state', state(), ...inLab(), ...more];
  return {
    ...{ inFolder, list, state, argumentsWith },
    get site() {
      return site;
    },
    /** One run: its status, and what it told in short. */
    async watch(more: readonly string[] = []) {
      const ended = await runCommand(argumentsWith(['--format', 'jsonl', ...more]), { command: 'watch' });
      const notices = noticesIn(ended.output);
      return { ...ended, notices, told: notices.map(({ kind, change }) => `${kind} ${change}`) };
    },
    /** From now on, the site answers differently at these addresses. */
    change(answers: ChangingSite['answers']): void {
      site.answers = { ...wellMade(id), ...answers };
    },
  };
}
