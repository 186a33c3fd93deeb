import type { Finding, Proof, Report, Severity } from '../../core/report.ts';
import { absoluteUri } from './absolute-uri.ts';
import { proofText } from './proof-text.ts';
import { type AuditOutput, failedFindings } from './results.ts';
import { sarifLines, sarifText } from './safe-text.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  serious: 'error',
  moderate: 'warning',
  minor: 'note',
  info: 'note',
};

/** For code scanning: SARIF 2.1.0 (OASIS), one result per failed rule and page. */
export function formatSarif({ tool, results }: AuditOutput): object {
  const reports = results.flatMap((result) => ('report' in result ? [result.report] : []));
  const errors = results.flatMap((result) => ('error' in result ? [result] : []));
  const failed = reports.flatMap((report) => failedFindings(report).map((finding) => ({ report, finding })));
  const rules = [...new Map(failed.map(({ finding }) => [finding.rule, finding])).values()];
  const ruleIds = rules.map(({ rule }) => rule);
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, rules: rules.map(ruleDescriptor) } },
        // Addresses are absolute; columns count UTF-16 units, as JavaScript does.
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: errors.length === 0,
            toolExecutionNotifications: errors.map(({ requested, error }) => ({
              level: 'error',
              message: { text: sarifText(`${requested}: ${error}`) },
            })),
          },
        ],
        results: failed.map(({ report, finding }) => result(report, finding, ruleIds.indexOf(finding.rule))),
      },
    ],
  };
}

const ruleDescriptor = ({ rule, why, fix, severity, spec }: Finding) => ({
  id: rule,
  shortDescription: { text: sarifText(rule.replaceAll('-', ' ')) },
  fullDescription: { text: sarifText(why) },
  help: { text: sarifLines(fix) },
  ...(spec[0] === undefined ? {} : { helpUri: spec[0].url }),
  defaultConfiguration: { level: levels[severity] },
});

function result(report: Report, finding: Finding, ruleIndex: number): object {
  const places = finding.proof.map(proofText).filter((text) => text !== '');
  const located = finding.proof.flatMap(locations);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: sarifText([finding.title, ...places].join('; ')) },
    locations: located.length > 0 ? located : artifact(report.url),
    properties: { severity: finding.severity, requested: report.requestedUrl },
  };
}

function locations({ source }: Proof): object[] {
  if (source === undefined) return [];
  // SARIF counts lines and columns from one; browsers say zero where they do not know.
  return artifact(source.url, { startLine: Math.max(1, source.line), startColumn: Math.max(1, source.column) });
}

/** Nothing where the address is not one of the web, which a page may claim of a source. */
function artifact(address: string, region?: object): object[] {
  const uri = absoluteUri(address);
  if (uri === undefined) return [];
  return [{ physicalLocation: { artifactLocation: { uri }, ...(region === undefined ? {} : { region }) } }];
}
