import { text } from 'node:stream/consumers';
import { reportsIn } from '../presentation/export/results.ts';
import { givenOptions, parseAuditOptions } from './audit-options.ts';
import { readBaseline, writeBaseline } from './baseline/baseline-files.ts';
import { compareOutput } from './baseline/compare-output.ts';
import { expiredIgnores, judgeByConfig } from './config/judge-by-config.ts';
import { readConfig } from './config/read-config.ts';
import { withConfig } from './config/with-config.ts';
import { exitStatus } from './exit-status.ts';
import { formatOutput } from './formats/format-output.ts';
import { appendStepSummary } from './formats/step-summary.ts';
import { judgeResults, weighFor } from './judge-results.ts';
import { withoutSecretsIn } from './login/secrets.ts';
import { readAddress } from './read-address.ts';
import { readLines } from './read-lines.ts';
import { rewrittenFaults } from './rewrite/rewritten-faults.ts';
import { runAudit } from './run-audit.ts';
import { runFor } from './run-for.ts';
import { say } from './say.ts';
import { toolIdentity } from './tool-identity.ts';
import { usage } from './usage.ts';
import { UsageError } from './usage-error.ts';
import { withoutRepeats } from './without-repeats.ts';
import { checkOutputs, writeOutputs } from './write-output.ts';

/** The `audit` command; resolves with the exit status. */
export async function audit(args: readonly string[]): Promise<number> {
  const given = givenOptions(args);
  const config = given.options.has('help') ? {} : await readConfig(given.config);
  const options = parseAuditOptions(withConfig(args, config, given), { terminal: process.stdout.isTTY === true });
  if (options.help) {
    process.stdout.write(usage);
    return exitStatus.clean;
  }
  const listed = options.readsInput ? readLines(await text(process.stdin)).map(readAddress) : [];
  const { rewrite, originals } = options.rewrites;
  const { urls, notes } = withoutRepeats([...options.addresses, ...listed].map(rewrite));
  if (urls.length === 0) throw new UsageError('Name at least one URL to audit; --help lists the options.');
  const summary = options.outputs.some(({ format }) => format === 'github')
    ? process.env['GITHUB_STEP_SUMMARY']
    : undefined;
  await checkOutputs([...options.outputs, { file: options.writeBaseline }, { file: summary }]);
  const baseline = options.baseline === undefined ? undefined : await readBaseline(options.baseline);
  const run = await runFor(options, urls);
  notes.forEach(run.progress);
  const today = new Date().toISOString().slice(0, 10);
  expiredIgnores(config, today).forEach(say);
  const plain = { tool: toolIdentity, results: withoutSecretsIn(await runAudit(urls, run)) };
  const compared =
    baseline === undefined ? plain : compareOutput(plain, rewrittenFaults(baseline.faults, options.rewrites));
  const output = judgeByConfig(compared, config, { today, originals });
  await writeOutputs(options.outputs, ({ format }) => formatOutput(output, format, weighFor(options)));
  if (summary !== undefined) await appendStepSummary(output, summary);
  if (options.writeBaseline !== undefined) {
    const reports = reportsIn(plain.results);
    await writeBaseline({ reports, isWhole: reports.length === plain.results.length }, options.writeBaseline);
  }
  return judgeResults(output.results, options);
}
