import type { Finding } from '../../core/report.ts';
import { proofText } from './proof-text.ts';
import { type AuditOutput, type AuditResult, failedFindings, overBudgetIn, overBudgetText } from './results.ts';
import { commandText, commandValue } from './safe-text.ts';
import type { Weigh } from './weigh.ts';

/** Most proofs that an annotation names. */
const mostProofs = 5;

/** For GitHub Actions: a workflow command for each failed rule of a page, which becomes an annotation of the run. */
export const formatGithub = ({ results }: AuditOutput, weigh: Weigh): string =>
  results
    .flatMap((result) => annotations(result, weigh))
    .map((line) => `${line}\n`)
    .join('');

function annotations(result: AuditResult, weigh: Weigh): readonly string[] {
  if (!('report' in result)) return [command('error', 'Not audited', `${result.requested}: ${result.error}`)];
  const budgets = overBudgetIn(result).map((over) =>
    command('error', 'Over budget', `${result.requested}: ${overBudgetText(over)}`),
  );
  const failed = failedFindings(result.report).flatMap((finding) => {
    const weight = weigh(result, finding);
    if (weight === 'none') return [];
    const level = weight === 'error' ? 'error' : levelOf(finding);
    return [command(level, `${finding.title} (${finding.rule})`, `${result.requested}: ${messageOf(finding)}`)];
  });
  return [...failed, ...budgets];
}

function messageOf({ why, proof, omitted }: Finding): string {
  const places = proof.map(proofText).filter((text) => text !== '');
  const more = omitted + Math.max(0, places.length - mostProofs);
  return [why, ...places.slice(0, mostProofs), ...(more === 0 ? [] : [`and ${more} more`])].join('; ');
}

const levelOf = ({ severity }: Finding): 'warning' | 'notice' =>
  severity === 'minor' || severity === 'info' ? 'notice' : 'warning';

const command = (level: string, title: string, message: string): string =>
  `::${level} title=${commandValue(title)}::${commandText(message)}`;
