import { appendFile } from 'node:fs/promises';
import type { AuditOutput } from '../../presentation/export/results.ts';
import { formatMarkdown } from '../../presentation/export/run-markdown.ts';
import { UsageError } from '../usage-error.ts';

/** Bytes of the largest summary of a step; GitHub takes 1 MiB, of which other commands of the step may need some. */
const largest = 900_000;

/** Adds the results to the summary that GitHub Actions shows of a job. Rejects with a UsageError. */
export async function appendStepSummary(output: AuditOutput, file: string): Promise<void> {
  await appendFile(file, stepSummary(output, largest)).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`The job summary ${file} cannot be written (${error.code ?? error.message}).`);
  });
}

/** The results as Markdown of at most so many bytes, without the last pages where they are too many. */
export function stepSummary(output: AuditOutput, most: number): string {
  let shown = output.results.length;
  for (;;) {
    const left = output.results.length - shown;
    const rest = left === 0 ? '' : `\n${left} further ${left === 1 ? 'page is' : 'pages are'} left out here.\n`;
    const text = `${formatMarkdown({ ...output, results: output.results.slice(0, shown) })}${rest}`;
    if (shown === 0 || Buffer.byteLength(text) <= most) return text;
    shown = Math.floor(shown / 2);
  }
}
