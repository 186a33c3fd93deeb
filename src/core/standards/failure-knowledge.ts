import { chromiumErrors } from './chromium-errors.ts';
import { diagnoseWith, type FailureKnowledge } from './failure.ts';
import { failureAdvice } from './failure-advice.ts';
import { firefoxErrors } from './firefox-errors.ts';

/** All that is known of failures. The build writes it into a file beside the worker, which reads it when it reports. */
export const failureKnowledge: FailureKnowledge = {
  chromium: chromiumErrors,
  firefox: firefoxErrors,
  advice: failureAdvice,
};

export const diagnose = diagnoseWith(failureKnowledge);
