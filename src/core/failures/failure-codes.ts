import { en } from '../../words/en.ts';
import type { Meanings } from '../observe.ts';
import { meaningsIn } from '../standards/alternate-ports.ts';
import { blamedRedirects } from './blamed-redirects.ts';
import { chromiumErrorOf } from './chromium-error.ts';
import { chromiumErrors } from './chromium-errors.ts';
import type { NamedError } from './error-classes.ts';
import { diagnoseWith, type FailureCodes } from './failure.ts';
import { firefoxErrorOf } from './firefox-error.ts';
import { firefoxErrors } from './firefox-errors.ts';

/**
 * Every error code, and which redirects are to blame for what. The build writes them into a file beside the worker, which
 * reads it when it reports.
 */
export const failureCodes: FailureCodes = {
  chromium: chromiumErrors,
  firefox: firefoxErrors,
  blamed: blamedRedirects,
};

/** An error in either browser's words. */
export const errorOf = (code: string): NamedError =>
  chromiumErrorOf(code, chromiumErrors) ?? firefoxErrorOf(code, firefoxErrors) ?? { name: code, class: 'other' };

export const diagnose = diagnoseWith(errorOf, en.failures, blamedRedirects);

export const meanings: Meanings = { diagnose, usualMeaningOf: meaningsIn(en.ports) };
