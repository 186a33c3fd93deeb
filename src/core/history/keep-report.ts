import { faultsOf, unnamed } from '../baseline/faults.ts';
import { parseUrl } from '../parse-url.ts';
import type { Report } from '../report.ts';
import { historyLimits } from './history-limits.ts';
import type { KeptIssue, KeptReport } from './history-schema.ts';

const { characters, faultsPerReport } = historyLimits;

/**
 * What is kept of a report on a page of a site, once its verdict is reached; `version` is that of Portcullis. Undefined
 * while the page loads, while another is on its way, and where there was nothing to judge.
 */
export function keptReportOf(report: Report, version: string): KeptReport | undefined {
  const url = keptUrl(report.url);
  if (url === undefined || !isConcluded(report)) return undefined;
  const { at, mode, browser, verdict, grade, score, checked, findings } = report;
  const unchecked = findings.filter(({ outcome }) => outcome === 'unknown' || outcome === 'broken');
  return {
    ...{ url, at, mode, browser, verdict, grade, score, version },
    checked: checked ?? { done: 0, of: 0 },
    issues: issuesIn(report),
    unchecked: unchecked.map(({ rule }) => rule),
  };
}

/** A page goes by its address without what may be secret or changes by itself; undefined where it is none of a site. */
export function keptUrl(url: string): string | undefined {
  const parsed = parseUrl(url);
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol)) return undefined;
  const { protocol, hostname, port, pathname } = parsed;
  return `${protocol}//${hostname}${port === '' ? '' : `:${port}`}${pathname}`.slice(0, characters.url);
}

/** What tells pages apart: the same one over HTTP and over HTTPS is the same. */
export const pageOf = (keptUrl: string): string => keptUrl.replace(/^https?:\/\//, '');

/** Host, and the port where that is not the scheme's own. */
export const siteOf = (keptUrl: string): string => pageOf(keptUrl).replace(/\/.*/s, '');

const isConcluded = ({ verdict, connection, leftOut, findings }: Report): boolean =>
  verdict !== 'unknown' &&
  verdict !== 'unsupported' &&
  connection.pending === undefined &&
  !leftOut.some(({ what }) => what === 'loading') &&
  findings.length > 0;

function issuesIn(report: Report): KeptIssue[] {
  let room: number = faultsPerReport;
  const failed = report.findings.filter(({ outcome }) => outcome === 'fail').slice(0, faultsPerReport);
  return failed.map((finding) => {
    const all = [...new Set(faultsOf(report, finding).map(({ what }) => what.slice(0, characters.what)))];
    // Each issue says one thing at least: how many more there are is known to be unknown.
    const what = all.length <= room ? all : [...all.slice(0, Math.max(0, room - 1)), unnamed];
    room = Math.max(0, room - what.length);
    const { rule, severity, title } = finding;
    return { rule, severity, title: title.slice(0, characters.title), what: [...new Set(what)] };
  });
}
