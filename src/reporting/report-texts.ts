import { chromiumErrorOf } from '../core/failures/chromium-error.ts';
import type { NamedError } from '../core/failures/error-classes.ts';
import { diagnoseWith, type FailureCodes } from '../core/failures/failure.ts';
import { firefoxErrorOf } from '../core/failures/firefox-error.ts';
import type { Meanings } from '../core/observe.ts';
import { meaningsIn } from '../core/standards/alternate-ports.ts';
import { engine } from '../platform/abilities.ts';
import { browser } from '../platform/browser.ts';
import type { Words } from '../words/words.ts';
import { failureCodesFile, wordsFile } from './words-file.ts';

/** What the worker needs only to report, and reads when it does. */
export interface ReportTexts extends Meanings {
  readonly words: Words;
  /** An error in the words of the browser that this build is for. */
  readonly errorOf: (code: string) => NamedError;
}

let known: Promise<ReportTexts> | undefined;

/** Reads it once; the build has put it into files of their own (`tools/build/words-files.ts`). */
export function reportTexts(): Promise<ReportTexts> {
  known ??= read().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function read(): Promise<ReportTexts> {
  // The build has written the files from what has these types.
  const [words, codes] = await Promise.all([contentOf<Words>(wordsFile), contentOf<FailureCodes>(failureCodesFile)]);
  const errorOf = (code: string): NamedError => namedError(code, codes) ?? { name: code, class: 'other' };
  return {
    words,
    errorOf,
    diagnose: diagnoseWith(errorOf, words.failures, codes.blamed),
    usualMeaningOf: meaningsIn(words.ports),
  };
}

async function contentOf<T>(file: string): Promise<T> {
  const answer = await fetch(browser.runtime.getURL(file));
  return (await answer.json()) as T;
}

const namedError = (code: string, { chromium, firefox }: FailureCodes): NamedError | undefined =>
  engine === 'firefox' ? firefoxErrorOf(code, firefox) : chromiumErrorOf(code, chromium);
