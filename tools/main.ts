import { runCommand } from '../src/cli/run-command.ts';

await runCommand(
  {
    start: async () => (await import('./start.ts')).start,
    test: async () => (await import('./test.ts')).test,
  },
  process.argv.slice(2),
);
