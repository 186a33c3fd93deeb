import * as v from 'valibot';
import { momentOf } from '../standards/moment.ts';
import { historyLimits } from './history-limits.ts';
import { type KeptReport, keptReportSchema } from './history-schema.ts';
import { keptUrl } from './keep-report.ts';

/** A clock may be wrong by so much (milliseconds). */
const tolerance = 86_400_000;

/**
 * A kept report, whoever wrote it down; undefined for what we would never have kept: another shape, a longer text, an
 * address with a query, a visit of the future, which no later one would take the place of.
 */
export function readKeptReport(written: unknown, now: number): KeptReport | undefined {
  const read = v.safeParse(keptReportSchema, written);
  return read.success && isOurs(read.output, now) ? read.output : undefined;
}

function isOurs({ url, at, score, version, browser, issues, unchecked }: KeptReport, now: number): boolean {
  const { characters, faultsPerReport } = historyLimits;
  const isName = (text: string): boolean => text.length <= characters.name;
  const moment = momentOf(at);
  return (
    keptUrl(url) === url &&
    /^.{19}\.\d{3}Z$/.test(at) &&
    moment !== undefined &&
    moment < now + tolerance &&
    (score ?? 0) <= 100 &&
    [version, browser.version, ...unchecked].every(isName) &&
    Math.max(issues.length, unchecked.length) <= faultsPerReport &&
    issues.every(
      ({ rule, title, what }) =>
        isName(rule) &&
        title.length <= characters.title &&
        what.length <= faultsPerReport &&
        what.every((one) => one.length <= characters.what),
    )
  );
}
