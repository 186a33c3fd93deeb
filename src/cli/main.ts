import { runCommand } from './run-command.ts';

await runCommand(
  {
    audit: async () => (await import('./audit.ts')).audit,
    site: async () => (await import('./site/site.ts')).site,
  },
  process.argv.slice(2),
);
