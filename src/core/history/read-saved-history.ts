import * as v from 'valibot';
import { longestHistory } from './history-limits.ts';
import { type KeptReport, type SavedHistory, savedHistorySchema } from './history-schema.ts';
import { readKeptReport } from './read-kept-report.ts';

/** Why a file is not taken for a history. */
export type HistoryProblem = 'size' | 'json' | 'version' | 'foreign';

/** The reports of a file, or why it holds none; one that we would not have written makes it foreign as a whole. */
export function readSavedHistory(
  text: string,
  now: number,
): { readonly reports: readonly KeptReport[] } | { readonly problem: HistoryProblem } {
  if (text.length > longestHistory) return { problem: 'size' };
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    return { problem: 'json' };
  }
  if (isOfAnotherVersion(written)) return { problem: 'version' };
  const read = v.safeParse(savedHistorySchema, written);
  if (!read.success) return { problem: 'foreign' };
  const reports = read.output.reports.map((one) => readKeptReport(one, now));
  return reports.every((one) => one !== undefined) ? { reports } : { problem: 'foreign' };
}

/** What is written to a file. */
export const savedHistory = (reports: readonly KeptReport[], tool: SavedHistory['tool']): SavedHistory => ({
  history: 1,
  tool,
  reports: [...reports],
});

const isOfAnotherVersion = (written: unknown): boolean =>
  typeof written === 'object' && written !== null && 'history' in written && written.history !== 1;
