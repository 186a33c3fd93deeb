import { gapReasons } from '../observe/gap-reasons.ts';
import type { Meanings } from '../observe.ts';
import { alternatePorts, meaningsIn } from '../standards/alternate-ports.ts';
import { chromiumErrorOf } from './chromium-error.ts';
import { chromiumErrors } from './chromium-errors.ts';
import type { NamedError } from './error-classes.ts';
import { diagnoseWith, type FailureKnowledge } from './failure.ts';
import { failureAdvice } from './failure-advice.ts';
import { firefoxErrorOf } from './firefox-error.ts';
import { firefoxErrors } from './firefox-errors.ts';

/** All that is known of failures. The build writes it into a file beside the worker, which reads it when it reports. */
export const failureKnowledge: FailureKnowledge = {
  chromium: chromiumErrors,
  firefox: firefoxErrors,
  advice: failureAdvice,
};

/** An error in either browser's words. */
export const errorOf = (code: string): NamedError =>
  chromiumErrorOf(code, chromiumErrors) ?? firefoxErrorOf(code, firefoxErrors) ?? { name: code, class: 'other' };

export const diagnose = diagnoseWith(errorOf, failureAdvice);

export const meanings: Meanings = { diagnose, usualMeaningOf: meaningsIn(alternatePorts), reasons: gapReasons };
