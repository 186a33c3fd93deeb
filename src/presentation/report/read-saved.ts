import * as v from 'valibot';
import type { Report } from '../../core/report.ts';
import { reportSchema } from '../../core/report-schema.ts';
import { fileProblems } from './words.ts';

/** Characters of the largest file that is read: ten thousand requests with long addresses have fewer. */
const longest = 50_000_000;

/** The report in the text of a saved file, or why there is none, in a sentence for a person. */
export function readSaved(text: string): Report | { readonly problem: string } {
  if (text.length > longest) return { problem: fileProblems.size };
  let saved: unknown;
  try {
    saved = JSON.parse(text);
  } catch {
    return { problem: fileProblems.json };
  }
  const report = inOutput(saved);
  if (isObject(report) && 'version' in report && report['version'] !== 1) return { problem: fileProblems.version };
  const { success, output } = v.safeParse(reportSchema, report);
  if (success) return output;
  return { problem: isObject(report) && 'error' in report ? fileProblems.error : fileProblems.foreign };
}

/** The command line prints a list of results; the first one is shown. */
function inOutput(saved: unknown): unknown {
  if (!isObject(saved) || !Array.isArray(saved['results'])) return saved;
  const [first]: unknown[] = saved['results'];
  return isObject(first) && 'report' in first ? first['report'] : first;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
