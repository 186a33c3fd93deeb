import { text } from 'node:stream/consumers';
import { checkAddress, parseAuditOptions } from './audit-options.ts';
import { exitStatus } from './exit-status.ts';
import { formatOutput } from './formats/format-output.ts';
import { judgeResults } from './judge-results.ts';
import { runAudit } from './run-audit.ts';
import { runFor } from './run-for.ts';
import { toolIdentity } from './tool-identity.ts';
import { usage } from './usage.ts';
import { UsageError } from './usage-error.ts';
import { writeOutput } from './write-output.ts';

/** The `audit` command; resolves with the exit status. */
export async function audit(args: readonly string[]): Promise<number> {
  const options = parseAuditOptions(args, { terminal: process.stdout.isTTY === true });
  if (options.help) {
    process.stdout.write(usage);
    return exitStatus.clean;
  }
  const urls = [...options.addresses, ...(options.readsInput ? await addressesFromInput() : [])];
  if (urls.length === 0) throw new UsageError('Name at least one URL to audit; --help lists the options.');
  const results = await runAudit(urls, await runFor(options));
  await writeOutput(formatOutput({ tool: toolIdentity, results }, options.format), options.output);
  return judgeResults(results, options.failOn);
}

async function addressesFromInput(): Promise<readonly string[]> {
  const lines = (await text(process.stdin)).split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').map(checkAddress);
}
