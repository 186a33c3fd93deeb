import type { Certificate } from '../report.ts';
import { momentOf } from './moment.ts';

/** From when to when a certificate is valid, in milliseconds since the epoch. */
export interface Lifetime {
  readonly start: number;
  readonly end: number;
}

/** Undefined where the dates cannot be read or the end comes before the start. */
export function lifetimeOf({ notBefore, notAfter }: Pick<Certificate, 'notBefore' | 'notAfter'>): Lifetime | undefined {
  const [start, end] = [momentOf(notBefore), momentOf(notAfter)];
  return start === undefined || end === undefined || end < start ? undefined : { start, end };
}

/** Whole days, the last of which may have begun only; the last second counts too (Baseline Requirements §1.6.1). */
export const daysOf = ({ start, end }: Lifetime): number => Math.ceil((end - start + 1_000) / 86_400_000);

/**
 * The most days that a public authority may give a certificate issued at this time (Baseline Requirements §6.3.2;
 * before March 2018 it was 39 months).
 */
export const longestLifetime = (issued: number): number => lifetimeLimit(issued).days;

/** The same with the day on which that limit began; empty for the first. */
export function lifetimeLimit(issued: number): { readonly from: string; readonly days: number } {
  const [from, days] = longest.find(([date]) => issued >= (momentOf(`${date}T00:00:00Z`) ?? Number.NaN)) ?? ['', 1_188];
  return { from, days };
}

const longest: readonly (readonly [from: string, days: number])[] = [
  ['2029-03-15', 47],
  ['2027-03-15', 100],
  ['2026-03-15', 200],
  ['2020-09-01', 398],
  ['2018-03-01', 825],
];
