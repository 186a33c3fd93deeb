import type { Finding, Proof, Report, Severity } from '../../core/report.ts';
import { printable } from './printable.ts';
import { proofText } from './proof-text.ts';
import { type AuditOutput, failedFindings } from './results.ts';

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
              message: { text: printable(`${requested}: ${error}`) },
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
  shortDescription: { text: rule.replaceAll('-', ' ') },
  fullDescription: { text: why },
  help: { text: fix },
  ...(spec[0] === undefined ? {} : { helpUri: spec[0].url }),
  defaultConfiguration: { level: levels[severity] },
});

function result(report: Report, finding: Finding, ruleIndex: number): object {
  const places = finding.proof.map(proofText).filter((text) => text !== '');
  const located = finding.proof.filter(({ source }) => source !== undefined).map(location);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levels[finding.severity],
    message: { text: printable([finding.title, ...places].join('; ')) },
    locations: located.length === 0 ? [{ physicalLocation: { artifactLocation: { uri: report.url } } }] : located,
    properties: { severity: finding.severity, requested: report.requestedUrl },
  };
}

function location({ source }: Proof): object {
  if (source === undefined) return {};
  return {
    physicalLocation: {
      artifactLocation: { uri: source.url },
      // SARIF counts lines and columns from one; browsers say zero where they do not know.
      region: { startLine: Math.max(1, source.line), startColumn: Math.max(1, source.column) },
    },
  };
}
