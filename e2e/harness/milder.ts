import { type Finding, type Report, severities, type Verdict } from '../../src/core/report.ts';

/** In what the second report on a page says less than the first, in words; empty where it says as much or more. */
export function milderThan(first: Report, second: Report): readonly string[] {
  return [
    ...(rank[second.verdict] < rank[first.verdict]
      ? [`the verdict was ${first.verdict}, and is ${second.verdict}`]
      : []),
    ...first.findings.filter(isFailed).flatMap((finding) => differenceIn(finding, second)),
    ...(second.requestedUrl === first.requestedUrl
      ? []
      : [`${first.requestedUrl} was asked for, and now ${second.requestedUrl}`]),
  ];
}

function differenceIn({ rule, severity }: Finding, { findings }: Report): string[] {
  const again = findings.find((finding) => finding.rule === rule);
  if (again === undefined || !isFailed(again)) return [`${rule} failed, and is ${again?.outcome}: ${again?.because}`];
  const isMilder = severities.indexOf(again.severity) > severities.indexOf(severity);
  return isMilder ? [`${rule} was ${severity}, and is ${again.severity}`] : [];
}

const isFailed = ({ outcome }: Finding): boolean => outcome === 'fail';

const rank: Readonly<Record<Verdict, number>> = {
  unsupported: 0,
  local: 0,
  secure: 0,
  // What nothing was known of may well turn out to be secure.
  unknown: 0,
  warning: 1,
  insecure: 2,
  failed: 2,
};
