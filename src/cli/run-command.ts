import { inspect } from 'node:util';
import { exitStatus } from './exit-status.ts';
import { withoutSecrets } from './login/secrets.ts';
import { say } from './say.ts';
import { UsageError } from './usage-error.ts';

/** Each command is loaded only when asked for: they need different libraries. */
export type Commands = Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>>;

/**
 * Runs the command that the first argument names, and leaves its exit status. An error of our own is shown as Node would show
 * it, without what the command was given to keep secret.
 */
export async function runCommand(commands: Commands, [name = '', ...args]: readonly string[]): Promise<void> {
  process.once('uncaughtException', crash);
  for (const stream of [process.stdout, process.stderr]) stream.on('error', unlessUnread);
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined)
      throw new UsageError(
        `${name === '' ? 'Name a command' : `There is no command “${name}”`}. Commands: ${Object.keys(commands).join(', ')}.`,
      );
    process.exitCode = await (await command())(args);
  } catch (error) {
    if (!(error instanceof UsageError)) return crash(error);
    say(error.message);
    process.exitCode = exitStatus.usage;
  }
}

/** Whoever reads only the beginning, as `head` does, ends neither the run nor its outputs to files. */
function unlessUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') crash(error);
}

function crash(error: unknown): void {
  process.stderr.write(`${withoutSecrets(inspect(error))}\n`);
  // Whatever is still running has nobody to tell.
  process.exit(exitStatus.crashed);
}
