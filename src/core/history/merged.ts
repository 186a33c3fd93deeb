import type { KeptReport } from './history-schema.ts';
import { pageOf } from './keep-report.ts';

/**
 * Both, each visit once. Of two reports on the same visit a deep one counts more, then one that checked more, then the
 * one that is added.
 */
export function merged(kept: readonly KeptReport[], added: readonly KeptReport[]): readonly KeptReport[] {
  const visits = new Map(kept.map((report) => [visitOf(report), report]));
  for (const report of added) {
    const before = visits.get(visitOf(report));
    if (before === undefined || worthOf(report) >= worthOf(before)) visits.set(visitOf(report), report);
  }
  return [...visits.values()];
}

/** For a list: the oldest first, always in the same order. */
export const byVisit = (a: KeptReport, b: KeptReport): number => (visitOf(a) < visitOf(b) ? -1 : 1);

/** A page commits once at a time. */
export const visitOf = ({ url, at }: KeptReport): string => `${at} ${pageOf(url)}`;

/** There are fewer rules than that. */
const worthOf = ({ mode, checked }: KeptReport): number => (mode === 'deep' ? 10_000 : 0) + checked.done;
