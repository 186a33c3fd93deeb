import { writeFile } from 'node:fs/promises';
import { exitStatus } from '../../src/cli/exit-status.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { parseTruthOptions } from './options.ts';
import { plan, subset } from './plan.ts';
import { type Run, runTruth } from './run.ts';
import { tableOf } from './table.ts';
import { meetsTargets } from './targets.ts';
import { writeTruth } from './write-truth.ts';

try {
  process.exitCode = await truth(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = exitStatus.usage;
}

/** The `truth` command: measures the extension against what the browsers themselves do. */
async function truth(args: readonly string[]): Promise<number> {
  const { browsers, modes, only, subset: small, json, document } = parseTruthOptions(args);
  const cases = (small ? subset : plan).filter(({ id }) => id.includes(only));
  if (cases.length === 0) throw new UsageError(`No case has “${only}” in its name.`);
  const runs: Run[] = [];
  for (const browser of browsers) {
    runs.push(...(await runTruth(browser, modes, cases, (line) => process.stderr.write(`${line}\n`))));
  }
  process.stdout.write(runs.map(tableOf).join('\n'));
  if (json !== undefined) await writeFile(json, `${JSON.stringify(runs, null, 1)}\n`);
  if (document !== undefined) {
    // Where somebody else puts the raw results is their affair.
    const told = args.filter((arg, index) => arg !== '--json' && args[index - 1] !== '--json');
    await writeTruth(document, runs, ['npm run truth --', ...told].join(' '));
  }
  return runs.every(meetsTargets) ? exitStatus.clean : exitStatus.findings;
}
