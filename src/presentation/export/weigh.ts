import type { Finding } from '../../core/report.ts';
import type { AuditResult, RunJudgement } from './results.ts';

/** Whether a failed rule of a page, or of a site, fails the run, is only told, or neither. */
export type Weigh = (result: AuditResult | RunJudgement, finding: Finding) => 'error' | 'warning' | 'none';
