#!/usr/bin/env node
import { ownPackage } from './own-package.ts';
import { runCommand } from './run-command.ts';
import { mainUsage } from './usage.ts';

const says = (text: string) => async () => async () => {
  process.stdout.write(text);
  return 0;
};

await runCommand(
  {
    audit: async () => (await import('./audit.ts')).audit,
    site: async () => (await import('./site/site.ts')).site,
    watch: async () => (await import('./watch/watch.ts')).watch,
    '--help': says(mainUsage),
    '--version': says(`${ownPackage.version}\n`),
  },
  process.argv.slice(2),
);
