import { runCommand } from './run-command.ts';

await runCommand({ audit: async () => (await import('./audit.ts')).audit }, process.argv.slice(2));
