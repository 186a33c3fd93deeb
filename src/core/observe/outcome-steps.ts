import type { Report } from '../report.ts';
import { chromiumSteps } from './chromium-steps.ts';
import { firefoxSteps } from './firefox-steps.ts';
import { overHttp, type Steps } from './shared-outcome-steps.ts';

/** For pages over HTTP, and for secure pages by engine. */
export const steps: Readonly<Record<'http' | Report['browser']['name'], Steps>> = {
  http: overHttp,
  chromium: chromiumSteps,
  firefox: firefoxSteps,
};
