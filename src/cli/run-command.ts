import { exitStatus } from './exit-status.ts';
import { say } from './say.ts';
import { UsageError } from './usage-error.ts';

/** Each command is loaded only when asked for: they need different libraries. */
export type Commands = Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>>;

/** Runs the command that the first argument names, and leaves its exit status. */
export async function runCommand(commands: Commands, [name = '', ...args]: readonly string[]): Promise<void> {
  try {
    const command = commands[name];
    if (command === undefined)
      throw new UsageError(
        `${name === '' ? 'Name a command' : `There is no command “${name}”`}. Commands: ${Object.keys(commands).join(', ')}.`,
      );
    process.exitCode = await (await command())(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    say(error.message);
    process.exitCode = exitStatus.usage;
  }
}
