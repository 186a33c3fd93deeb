import { exitStatus } from '../../src/cli/exit-status.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { slowTexts } from './linear.ts';
import { parseFuzzOptions } from './options.ts';
import { type Parser, parsers } from './parsers.ts';
import { survive } from './survive.ts';

try {
  process.exitCode = fuzz(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = exitStatus.usage;
}

/** The `fuzz` command: gives every parser a great many texts, then long ones. */
function fuzz(args: readonly string[]): number {
  const { inputs, seed } = parseFuzzOptions(args);
  process.stdout.write(`Seed ${seed}\n`);
  const problems = parsers.flatMap((parser) => problemsOf(parser, inputs, seed));
  process.stdout.write(problems.map((problem) => `${problem}\n`).join(''));
  return problems.length === 0 ? exitStatus.clean : exitStatus.findings;
}

function problemsOf(parser: Parser, inputs: number, seed: number): string[] {
  const start = performance.now();
  const problems = [
    ...brokenBy(parser, inputs, seed),
    ...slowTexts(parser, { length: 16_000, pairs: true }).map(
      ({ text, times: [short, long] }) =>
        `${parser.name} is slow: ${JSON.stringify(text)} takes ${short.toFixed(1)} ms, eight times as much of it ${long.toFixed(1)} ms`,
    ),
  ];
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  process.stdout.write(`${parser.name}: ${inputs} texts, ${problems.length} problems, ${seconds} s\n`);
  return problems;
}

function brokenBy(parser: Parser, inputs: number, seed: number): string[] {
  try {
    survive(parser, { inputs, seed });
    return [];
  } catch (error) {
    // Whatever a parser throws is the answer looked for.
    return [`${parser.name} broke: ${String(error)}`];
  }
}
