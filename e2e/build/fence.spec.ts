import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { directReads } from './page-reads.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Code that must not get in, and the fence that must stop it. Without such tests a fence that reads nothing passes. */
const trespasses: readonly (readonly [name: string, fence: 'types' | 'lint', file: string, code: string])[] = [
  ['core uses the browser', 'types', 'core/canary.ts', 'export const id = chrome.runtime.id;'],
  ['core uses the page', 'types', 'core/canary.ts', 'export const title = document.title;'],
  ['core uses the network', 'types', 'core/canary.ts', "export const answer = fetch('https://a.example/');"],
  ['core imports the platform', 'types', 'core/canary.ts', "export * from '../platform/log-error.ts';"],
  ['core imports the platform', 'lint', 'core/canary.ts', "export * from '../platform/log-error.ts';"],
  ['core reads the clock', 'lint', 'core/canary.ts', 'export const now = new Date();'],
  ['core imports the popup’s framework', 'lint', 'core/canary.ts', "export { h } from 'preact';"],
  ['a rule reads evidence it did not declare', 'types', 'core/rules/canary.ts', undeclared()],
  ['a rule reads a header that is not kept', 'types', 'core/rules/canary.ts', unkept()],
  ['a rule has no words', 'types', 'core/rules/canary.ts', ruleSaying("say('onThisComputer')", 'without-words')],
  ['a rule says what no text is', 'types', 'core/rules/canary.ts', ruleSaying("say('nothingOfTheKind')")],
  ['a rule leaves open what a text needs', 'types', 'core/rules/canary.ts', ruleSaying("say('onPort')")],
  ['a rule says a sentence of its own', 'types', 'core/rules/canary.ts', ruleSaying("'It is so.'")],
  ['the words import core', 'types', 'words/canary.ts', "export * from '../core/report.ts';"],
  [
    'the content script imports the platform',
    'types',
    'content/canary.ts',
    "export * from '../platform/log-error.ts';",
  ],
  ['the content script imports a library', 'lint', 'content/canary.ts', "export { parse } from 'valibot';"],
  ['a sensor imports the popup', 'lint', 'sensors/canary.ts', "export * from '../presentation/badge.ts';"],
  ['a sensor draws', 'lint', 'sensors/canary.ts', "export { h } from 'preact';"],
  ['the command line imports the lab', 'types', 'cli/canary.ts', "export * from '../../e2e/lab/lab.ts';"],
  ['the command line imports the lab', 'lint', 'cli/canary.ts', "export * from '../../e2e/lab/lab.ts';"],
  ['the command line imports a tool', 'types', 'cli/canary.ts', "export * from '../../tools/tally-tests.ts';"],
  ['a sensor imports a tool', 'lint', 'sensors/canary.ts', "export * from '../../tools/tally-tests.ts';"],
  ['a probe imports a switch', 'types', 'upgrade/probe/canary.ts', "export * from '../switch/switch.ts';"],
  ['a switch imports a fallback', 'types', 'upgrade/switch/canary.ts', "export * from '../fallback/led-back.ts';"],
  [
    'someone else imports the types of the API',
    'lint',
    'upgrade/canary.ts',
    "export { default } from 'webextension-polyfill';",
  ],
];

/** As the last of a batch's lists is written. */
const lastList = '  ports: some(port),\n';

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'portcullis-fence-'));
  for (const part of ['src', 'e2e', 'tools', 'biome.json', 'tsconfig.json', 'package.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('the fence', () => {
  test.each(trespasses)('stops it when %s (%s)', (_name, fence, file, code) => {
    const canary = join(copy, 'src', file);
    const layer = dirname(file).replace(/^(core|content)\/.*/, '$1');
    expect(withoutTrespass(fence, layer)).toMatchObject({ status: 0 });
    writeFileSync(canary, `${code}\n`);
    try {
      const { status, output } = check(fence, layer);
      expect(status).not.toBe(0);
      expect(output).toContain('canary.ts');
    } finally {
      rmSync(canary);
    }
  });
});

const batch = 'core/page-batch.ts';
/** As the map of messages begins, for scripts in pages and for our own pages. */
const scripts = 'export interface ScriptMessages extends PageMessages {\n';
const own = 'export interface OwnMessages {\n';
const message = "  'new-message'(body: object): Promise<boolean>;\n";
const messages = 'platform/messages.ts';

/** A change to a contract between layers, and a file that must not compile before it knows. */
const changes: readonly (readonly [
  name: string,
  contract: string,
  from: string,
  to: string,
  layer: string,
  file: string,
])[] = [
  ['a list is added', batch, lastList, `${lastList}  more: some(port),\n`, 'core', 'core/reduce/page.ts'],
  ['a list is added', batch, lastList, `${lastList}  more: some(port),\n`, 'content', 'content/outbox.ts'],
  ['a list is taken away', batch, lastList, '', 'core', 'core/reduce/page.ts'],
  ['a list is taken away', batch, lastList, '', 'content', 'content/outbox.ts'],
  ['a message of scripts is added', messages, scripts, scripts + message, 'background', 'background/main.ts'],
  ['a message of our own pages is added', messages, own, own + message, 'background', 'background/main.ts'],
];

describe('the contract between layers', () => {
  test.each(changes)('holds when %s', (_name, path, from, to, layer, file) => {
    const contract = join(copy, 'src', path);
    const before = readFileSync(contract, 'utf8');
    expect(before).toContain(from);
    writeFileSync(contract, before.replace(from, to));
    try {
      const { status, output } = check('types', layer);
      expect(status).not.toBe(0);
      expect(output).toContain(file);
    } finally {
      writeFileSync(contract, before);
    }
  });
});

test('no script reads a page’s members directly, and the check says where one does', () => {
  const source = join(copy, 'src');
  const canary = join(source, 'content', 'canary.ts');
  for (const code of ['document.createTreeWalker(x)', 'x.querySelector("a")', 'const { children } = x']) {
    writeFileSync(canary, `declare const x: HTMLFormElement;\n${code};\n`);
    expect(directReads(source)).toEqual([expect.stringMatching(/^content\/canary\.ts:2: /)]);
  }
  rmSync(canary);
});

const clean = new Map<string, ReturnType<typeof check>>();

/** What the fence says of the copy as it is, asked once for each layer. */
function withoutTrespass(fence: 'types' | 'lint', layer: string): ReturnType<typeof check> {
  const key = `${fence} ${layer}`;
  const known = clean.get(key) ?? check(fence, layer);
  clean.set(key, known);
  return known;
}

function check(fence: 'types' | 'lint', layer: string): { status: number | null; output: string } {
  const tool = join(root, 'node_modules', '.bin', fence === 'types' ? 'tsc' : 'biome');
  const what =
    fence === 'types' ? ['-b', join(copy, 'src', layer)] : ['lint', '--vcs-enabled=false', join(copy, 'src', layer)];
  const { status, stdout, stderr } = spawnSync(tool, what, { cwd: copy, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

function unkept(): string {
  return `import { fieldsNamed } from '../header-fields.ts';
export const values = fieldsNamed([], 'server');`;
}

function undeclared(): string {
  return `import { defineRule } from '../rule.ts';
export default defineRule({
  id: 'plain-http', group: 'connection', severity: 'info', needs: ['hops'],
  judge: ({ headers }) => ({ outcome: headers.length > 0 ? 'pass' : 'fail' }),
});`;
}

function ruleSaying(reason: string, id = 'plain-http'): string {
  return `import { defineRule } from '../rule.ts';
export default defineRule({
  id: '${id}', group: 'connection', severity: 'info', needs: [],
  judge: (_, say) => ({ outcome: say('noDates').key === '' ? 'pass' : 'not-applicable', because: ${reason} }),
});`;
}
