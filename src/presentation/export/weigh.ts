import type { Finding } from '../../core/report.ts';
import type { AuditResult } from './results.ts';

/** Whether a failed rule of a page fails the run, is only told, or neither. */
export type Weigh = (result: AuditResult, finding: Finding) => 'error' | 'warning' | 'none';
