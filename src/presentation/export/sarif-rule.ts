import type { Finding, Severity } from '../../core/report.ts';
import { ruleSeverities } from '../../core/rule-severities.ts';
import { type Described, describedRule, forAnyHost } from './rule-texts.ts';
import { sarifLines, sarifText } from './safe-text.ts';

/** What SARIF calls a finding of a severity. */
export const sarifLevels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  critical: 'error',
  serious: 'error',
  moderate: 'warning',
  minor: 'note',
  info: 'note',
};

/** On the scale of CVSS, as code scanning reads it: critical from 9.0, high from 7.0, medium from 4.0. */
const securitySeverities: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  serious: '7.5',
  moderate: '5.0',
  minor: '2.0',
  info: '0.0',
};

/** A rule in its own words, whatever was found; in those of its findings where it is not one of ours. */
export function ruleDescriptor(id: string, findings: readonly Finding[]): object {
  const text = describedRule(id) ?? ofFinding(findings);
  const severity = ruleSeverities[id] ?? findings[0]?.severity ?? 'info';
  const [spec] = text.spec;
  return {
    id,
    name: sarifText(text.name),
    shortDescription: { text: sarifText(text.fail) },
    fullDescription: { text: sarifText(text.why) },
    help: { text: sarifLines(forAnyHost(text.fix)) },
    ...(spec === undefined ? {} : { helpUri: spec.url }),
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: { tags: ['security'], 'security-severity': securitySeverities[severity] },
  };
}

function ofFinding([finding]: readonly Finding[]): Described {
  const { name = '', title = '', why = '', fix = '', spec = [] } = finding ?? {};
  return { name, fail: title, why, fix, spec };
}
