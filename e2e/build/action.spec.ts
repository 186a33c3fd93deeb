import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const action = readFileSync(join(root, 'action.yml'), 'utf8');
const script = readFileSync(join(root, 'tools', 'action.sh'), 'utf8');
const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = '']) => name);

/** A copy of the action whose command tells what it is given. */
let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'portcullis-action-'));
  mkdirSync(join(copy, 'tools'));
  cpSync(join(root, 'tools', 'action.sh'), join(copy, 'tools', 'action.sh'));
  const telling = 'console.log(JSON.stringify([process.argv.slice(2), readFileSync(0, "utf8")]));';
  writeFileSync(join(copy, 'tools', 'run.mjs'), `import { readFileSync } from 'node:fs';\n${telling}\n`);
});
afterAll(() => rmSync(copy, { recursive: true }));

const variables = ['ADDRESSES', 'CONFIG', 'BASELINE', 'FAIL_ON', 'SARIF', 'OPTIONS'] as const;

/** What the command is given: its arguments, and its standard input. */
function given(inputs: Partial<Record<(typeof variables)[number], string>>): [string[], string] {
  const all = Object.fromEntries(variables.map((name) => [name, inputs[name] ?? '']));
  const [, run = ''] = /^ {6}run: (.+)$/m.exec(action) ?? [];
  const env = { ...process.env, ...all, GITHUB_ACTION_PATH: copy };
  return JSON.parse(execFileSync('bash', ['-c', run], { env, encoding: 'utf8' }));
}

test('every input reaches the script as a variable, which reads each', () => {
  const inputs = found(action, /^ {2}([\w-]+):\n {4}description/gm).filter((name) => name !== 'working-directory');
  const passed = found(action, /^ {8}\w+: \$\{\{ inputs\.([\w-]+) \}\}$/gm);
  expect(passed).toEqual(inputs);
  expect(found(action, /^ {8}(\w+): \$\{\{/gm)).toEqual([...variables]);
  expect(new Set(found(script, /"\$(?!GITHUB)([A-Z_]+)"/g))).toEqual(new Set(variables));
});

test('without inputs the configuration decides', () => {
  expect(given({})).toEqual([['audit', '--format', 'github'], '\n']);
});

test('inputs become options, and nothing of them is run', () => {
  const [args, input] = given({
    ...{ ADDRESSES: 'https://a.test/ # $(exit 3)\nb.test', CONFIG: 'a b.json', BASELINE: '-x', FAIL_ON: '`exit 3`' },
    ...{ SARIF: 'out.sarif', OPTIONS: '--deep\n\n--browser-arg=--lang=de en\n' },
  });
  expect(args).toEqual([
    ...['audit', '--format', 'github', '--format', 'sarif:out.sarif', '--config=a b.json', '--baseline=-x'],
    ...['--fail-on=`exit 3`', '--deep', '--browser-arg=--lang=de en', '-'],
  ]);
  expect(input).toBe('https://a.test/ # $(exit 3)\nb.test\n');
});
