import { faultsOf } from '../../core/baseline/faults.ts';
import type { Finding, Report, Severity } from '../../core/report.ts';
import { absoluteUri } from './absolute-uri.ts';
import { fingerprint } from './fingerprint.ts';
import { proofText } from './proof-text.ts';
import { type AuditOutput, failedFindings, type Judged, judgedIn } from './results.ts';
import { sarifText } from './safe-text.ts';
import { ruleDescriptor, sarifLevels } from './sarif-rule.ts';

/** For code scanning: SARIF 2.1.0 (OASIS), one result per failed rule and page. */
export function formatSarif({ tool, results }: AuditOutput): object {
  const errors = results.flatMap((result) => ('error' in result ? [result] : []));
  const failed = results.flatMap((one) =>
    'report' in one
      ? failedFindings(one.report).map((finding) => ({ report: one.report, finding, judged: judgedIn(one, finding) }))
      : [],
  );
  const ruleIds = [...new Set(failed.map(({ finding }) => finding.rule))];
  const rules = ruleIds.map((id) =>
    ruleDescriptor(
      id,
      failed.flatMap(({ finding }) => (finding.rule === id ? [finding] : [])),
    ),
  );
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, rules } },
        // As JavaScript counts.
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
        results: failed.map((one) => result(one, ruleIds.indexOf(one.finding.rule))),
      },
    ],
  };
}

interface Failed {
  readonly report: Report;
  readonly finding: Finding;
  readonly judged: Judged | undefined;
}

function result({ report, finding, judged }: Failed, ruleIndex: number): object {
  const places = finding.proof.map(proofText).filter((text) => text !== '');
  const [fault] = faultsOf(report, { ...finding, proof: [], omitted: 0 });
  const id = fingerprint(`${finding.rule} ${fault?.page ?? ''}`);
  const located = finding.proof.flatMap(({ source }) =>
    source === undefined ? [] : location(source.url, source.line, source.column),
  );
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levelOf(finding.severity),
    message: { text: sarifText([finding.title, ...places].join('; ')) },
    locations: located.length > 0 ? located : location(report.url, 1, 1),
    // Code scanning knows an alert again by the first, which it would otherwise make of a file that it does not have.
    partialFingerprints: { primaryLocationLineHash: `${id}:1`, 'portcullis/v1': id },
    ...(judged?.change === undefined ? {} : { baselineState: judged.change === 'new' ? 'new' : 'unchanged' }),
    properties: { severity: finding.severity, requested: report.requestedUrl, address: report.url },
  };
}

const levelOf = (severity: Severity) => sarifLevels[severity];

/**
 * Code scanning takes places in a repository only: the address without its scheme and query stands for a file, and the
 * full one is a property. Nothing where the address is not one of the web, which a page may claim of a source.
 */
function location(address: string, line: number, column: number): object[] {
  const uri = absoluteUri(address);
  if (uri === undefined) return [];
  const [, host = '', path = ''] = /^\w+:\/\/([^/?#]*)([^?#]*)/.exec(uri) ?? [];
  return [
    {
      physicalLocation: {
        // A colon in the first part would make a scheme of the host.
        artifactLocation: {
          uri: `${host.replaceAll(/[[\]:]/g, encodeURIComponent)}${path}`,
          properties: { address: uri },
        },
        // SARIF counts lines and columns from one; browsers say zero where they do not know.
        region: { startLine: Math.max(1, line), startColumn: Math.max(1, column) },
      },
    },
  ];
}
