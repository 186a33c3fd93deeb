import { exitStatus } from './exit-status.ts';
import { say } from './say.ts';
import { UsageError } from './usage-error.ts';

/** Each command is loaded only when asked for: they need different libraries. */
const commands: Readonly<Record<string, () => Promise<(args: readonly string[]) => Promise<number>>>> = {
  audit: async () => (await import('./audit.ts')).audit,
  start: async () => (await import('./start.ts')).start,
  test: async () => (await import('./test.ts')).test,
};

const [name = '', ...args] = process.argv.slice(2);

try {
  const command = commands[name];
  if (command === undefined)
    throw new UsageError(`There is no command “${name}”; there are audit, start, test, bench and truth.`);
  process.exitCode = await (await command())(args);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  say(error.message);
  process.exitCode = exitStatus.usage;
}
