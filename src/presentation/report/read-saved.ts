import * as v from 'valibot';
import type { Report } from '../../core/report.ts';
import { reportSchema } from '../../core/report-schema.ts';
import { roles } from '../../core/site/ends.ts';
import { siteFacts } from '../../core/site/site-facts-schema.ts';
import { dataIn } from '../export/carried-data.ts';
import type { AuditOutput } from '../export/results.ts';
import type { SiteOutput } from '../export/site-output.ts';
import { fileProblems } from './words.ts';

/** What a saved file holds: reports … */
export interface Saved {
  /** As it stands in the file: a report, or what the command line prints. Saved again, it is the same text. */
  readonly data: unknown;
  /** With one report at least. */
  readonly output: AuditOutput;
}

/** … or checks of sites. */
export interface SavedSites {
  readonly sites: SiteOutput;
}

/** Characters of the largest file that is read: ten thousand requests with long addresses have fewer. */
const longest = 50_000_000;

/**
 * What is in the text of a saved page or JSON, or why that cannot be shown, in a sentence for a person. Of a single
 * report, as a tab saves it, the tool that reads it counts as the one that wrote it.
 */
export function readSaved(file: string, tool: AuditOutput['tool']): Saved | SavedSites | { readonly problem: string } {
  if (file.length > longest) return { problem: fileProblems.size };
  const isPage = file.trimStart().startsWith('<');
  const json = isPage ? dataIn(file) : file;
  if (json === undefined) return { problem: fileProblems.html };
  if (json === null) return { problem: fileProblems.torn };
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { problem: isPage ? fileProblems.damaged : fileProblems.json };
  }
  return understood(data, tool);
}

function understood(data: unknown, tool: AuditOutput['tool']): ReturnType<typeof readSaved> {
  if (isObject(data) && Array.isArray(data['sites'])) {
    if (data['sites'].some(isOfAnotherVersion)) return { problem: fileProblems.version };
    return isSites(data) && data.sites.length > 0 ? { sites: data } : { problem: fileProblems.foreign };
  }
  const results = isObject(data) ? data['results'] : undefined;
  const reports = Array.isArray(results) ? results.map((one) => (isObject(one) ? one['report'] : one)) : [data];
  if (reports.some(isOfAnotherVersion)) return { problem: fileProblems.version };
  const output = outputIn(data, tool);
  if (output === undefined) return { problem: fileProblems.foreign };
  const hasReport = output.results.some((result) => 'report' in result);
  if (hasReport) return { data, output };
  return { problem: output.results.length === 0 ? fileProblems.foreign : fileProblems.error };
}

function outputIn(data: unknown, tool: AuditOutput['tool']): AuditOutput | undefined {
  if (isReport(data)) return { tool, results: [{ requested: data.requestedUrl, report: data }] };
  return isOutput(data) ? data : undefined;
}

// The worker shares the library of schemas: another part of it here would be loaded there.
const isReport = (data: unknown): data is Report => v.safeParse(reportSchema, data).success;

const isOutput = (data: unknown): data is AuditOutput =>
  isObject(data) && isTool(data['tool']) && Array.isArray(data['results']) && data['results'].every(isResult);

const isSites = (data: Readonly<Record<string, unknown>>): data is Readonly<Record<string, unknown>> & SiteOutput =>
  isTool(data['tool']) && Array.isArray(data['sites']) && data['sites'].every(isSite);

const isSite = (site: unknown): boolean =>
  isObject(site) &&
  v.safeParse(siteFacts, site).success &&
  isObject(site['pages']) &&
  isAll(site['pages']['results'], isResult) &&
  isAll(site['ends'], isEnd);

const isAll = (list: unknown, is: (one: unknown) => boolean): boolean => Array.isArray(list) && list.every(is);

const isEnd = (end: unknown): boolean => isResult(end) && roles.some((role) => isObject(end) && end['role'] === role);

const isTool = (tool: unknown): boolean =>
  isObject(tool) && typeof tool['name'] === 'string' && typeof tool['version'] === 'string';

const isResult = (result: unknown): boolean =>
  isObject(result) &&
  typeof result['requested'] === 'string' &&
  ('report' in result ? isReport(result['report']) : typeof result['error'] === 'string');

const isOfAnotherVersion = (report: unknown): boolean =>
  isObject(report) && 'version' in report && report['version'] !== 1;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
