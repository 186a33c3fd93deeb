import type { Verdict } from '../core/report.ts';

/** Verdicts differ in shape wherever they are drawn, because color must not be the only signal. */
export type Shape = 'secure' | 'local' | 'warning' | 'insecure' | 'failed' | 'gate';

export const shapeOf: Readonly<Record<Verdict, Shape>> = {
  secure: 'secure',
  local: 'local',
  warning: 'warning',
  insecure: 'insecure',
  failed: 'failed',
  unsupported: 'gate',
  unknown: 'gate',
};
