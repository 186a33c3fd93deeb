import type { Finding, InsecureRequest } from '../../core/report.ts';
import { proofText } from '../export/proof-text.ts';

/** Whether a finding has the words searched for in what a person reads of it. */
export function findingMatches({ rule, title, why, because = '', proof }: Finding, search: string): boolean {
  return isIn(search, [rule, title, why, because, ...proof.map(proofText)]);
}

export const requestMatches = (request: InsecureRequest, search: string): boolean =>
  isIn(search, [
    ...[request.url, request.destination, request.outcome, request.frame.url],
    ...[request.element?.selector ?? '', request.source?.url ?? ''],
  ]);

/** Every word stands somewhere, in whatever case. */
function isIn(search: string, texts: readonly string[]): boolean {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return words.every((word) => texts.some((text) => text.toLowerCase().includes(word)));
}
