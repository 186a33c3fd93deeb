import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a run of the command line left behind. */
export interface Ended {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

interface Surroundings {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `audit`, or another command, as a person would, in a process of its own. */
export const runCommand = (
  args: readonly string[],
  { command = 'audit', ...surroundings }: Surroundings & { readonly command?: string } = {},
): Promise<Ended> => runNode([builtCommand, command, ...args], surroundings);

/** The built command line. */
export const builtCommand = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** Runs a program of ours with these arguments for Node. */
export function runNode(args: readonly string[], { input = '', env = {} }: Surroundings = {}): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env: { ...process.env, ...env } });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, output, errors }));
    child.stdin.end(input);
  });
}
