import { isDeepStrictEqual } from 'node:util';
import { exitStatus } from '../../src/cli/exit-status.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { siteOf, visitHidden } from '../harness/hidden.ts';
import { browsers, openWorld } from '../harness/world.ts';
import { exports } from './exports.ts';
import { hiddenPages } from './hidden-pages.ts';
import { slowTexts } from './linear.ts';
import { parseFuzzOptions } from './options.ts';
import type { Parser } from './parser.ts';
import { parsers } from './parsers.ts';
import { siteExports } from './site-exports.ts';
import { stopWorkerAtRandom } from './stop-worker.ts';
import { survive } from './survive.ts';

try {
  process.exitCode = await fuzz(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = exitStatus.usage;
}

/** The `fuzz` command: gives every parser a great many texts, then long ones; if asked, stops the worker in visits. */
async function fuzz(args: readonly string[]): Promise<number> {
  const { inputs, seed, workerStops, hiddenPages: hidden } = parseFuzzOptions(args);
  process.stdout.write(`Seed ${seed}\n`);
  const problems = [
    ...(inputs > 0
      ? [...parsers, ...exports, ...siteExports].flatMap((parser) => problemsOf(parser, inputs, seed))
      : []),
    ...(workerStops > 0 ? await lossesIn(workerStops) : []),
    ...(hidden > 0 ? await hiddenFrom(hidden, seed) : []),
  ];
  process.stdout.write(problems.map((problem) => `${problem}\n`).join(''));
  return problems.length === 0 ? exitStatus.clean : exitStatus.findings;
}

/** Stops the worker in as many visits; what is lost differs from what an undisturbed visit shows. */
async function lossesIn(workerStops: number): Promise<string[]> {
  const world = await openWorld('chromium');
  try {
    const { undisturbed, disturbed } = await stopWorkerAtRandom(world, workerStops, Math.random);
    const lost = disturbed.filter(({ report }) => !isDeepStrictEqual(report, undisturbed));
    process.stdout.write(`Worker: stopped in ${disturbed.length} visits, ${lost.length} reports differ\n`);
    return lost.map(({ at, report }) => `Stopped at ${at}: ${JSON.stringify(report)}`);
  } finally {
    await world.close();
  }
}

/** Visits as many generated pages in each browser; none of them may be called secure. */
async function hiddenFrom(count: number, seed: number): Promise<string[]> {
  const pages = hiddenPages(count, seed);
  const problems: string[] = [];
  for (const browser of browsers) {
    const world = await openWorld(browser, { cases: [siteOf(pages)] });
    for (const [index, { name }] of pages.entries()) {
      await visitHidden(world, index).catch((error: unknown) => problems.push(`${browser}: ${name}: ${String(error)}`));
    }
    await world.close();
  }
  process.stdout.write(`Hidden pages: ${count} in each browser, ${problems.length} problems\n`);
  return problems;
}

function problemsOf(parser: Parser, inputs: number, seed: number): string[] {
  const start = performance.now();
  const { cost = 1 } = parser;
  const problems = [
    ...brokenBy(parser, Math.ceil(inputs / cost), seed),
    ...slowTexts(parser, { length: 16_000 / cost, pairs: cost === 1 }).map(
      ({ text, times: [short, long] }) =>
        `${parser.name} is slow: ${JSON.stringify(text)} takes ${short.toFixed(1)} ms, eight times as much of it ${long.toFixed(1)} ms`,
    ),
  ];
  const seconds = ((performance.now() - start) / 1_000).toFixed(1);
  process.stdout.write(
    `${parser.name}: ${Math.ceil(inputs / cost)} texts, ${problems.length} problems, ${seconds} s\n`,
  );
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
