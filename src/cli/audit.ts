import { text } from 'node:stream/consumers';
import { parseAuditOptions } from './audit-options.ts';
import { exitStatus } from './exit-status.ts';
import { formatOutput } from './formats/format-output.ts';
import { judgeResults } from './judge-results.ts';
import { readAddress } from './read-address.ts';
import { readLines } from './read-lines.ts';
import { runAudit } from './run-audit.ts';
import { runFor } from './run-for.ts';
import { toolIdentity } from './tool-identity.ts';
import { usage } from './usage.ts';
import { UsageError } from './usage-error.ts';
import { withoutRepeats } from './without-repeats.ts';
import { checkOutputs, writeOutputs } from './write-output.ts';

/** The `audit` command; resolves with the exit status. */
export async function audit(args: readonly string[]): Promise<number> {
  const options = parseAuditOptions(args, { terminal: process.stdout.isTTY === true });
  if (options.help) {
    process.stdout.write(usage);
    return exitStatus.clean;
  }
  const listed = options.readsInput ? readLines(await text(process.stdin)).map(readAddress) : [];
  const { urls, notes } = withoutRepeats([...options.addresses, ...listed]);
  if (urls.length === 0) throw new UsageError('Name at least one URL to audit; --help lists the options.');
  await checkOutputs(options.outputs);
  const run = await runFor(options);
  notes.forEach(run.progress);
  const results = await runAudit(urls, run);
  await writeOutputs(options.outputs, ({ format }) => formatOutput({ tool: toolIdentity, results }, format));
  return judgeResults(results, options);
}
