import { chromiumErrorOf } from '../core/failures/chromium-error.ts';
import type { NamedError } from '../core/failures/error-classes.ts';
import { diagnoseWith, type FailureKnowledge } from '../core/failures/failure.ts';
import { firefoxErrorOf } from '../core/failures/firefox-error.ts';
import type { Meanings } from '../core/observe.ts';
import type { Rule } from '../core/rule.ts';
import { rules } from '../core/rules/index.ts';
import { meaningsIn } from '../core/standards/alternate-ports.ts';
import type { SwitchWords } from '../core/switch/words.ts';
import { engine } from '../platform/abilities.ts';
import { browser } from '../platform/browser.ts';
import { type KnowledgeFile, knowledgeFile } from './knowledge-file.ts';

/** What the worker needs only to report, and reads when it does. */
export interface Knowledge extends Meanings {
  /** Every rule with its words. */
  readonly rules: readonly Rule[];
  /** An error in the words of the browser that this build is for. */
  readonly errorOf: (code: string) => NamedError;
  readonly switchWords: SwitchWords;
}

let known: Promise<Knowledge> | undefined;

/** Reads it once; the build has put it into a file of its own (`tools/build/knowledge-file.ts`). */
export function knowledge(): Promise<Knowledge> {
  known ??= read().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function read(): Promise<Knowledge> {
  const answer = await fetch(browser.runtime.getURL(knowledgeFile));
  // The build has written the file in this shape, with the words of every rule.
  const { rules: words, failures, ports, reasons, switchWords } = (await answer.json()) as KnowledgeFile;
  const errorOf = (code: string): NamedError => namedError(code, failures) ?? { name: code, class: 'other' };
  return {
    rules: rules.map((rule) => ({ ...rule, ...words[rule.id] })),
    errorOf,
    diagnose: diagnoseWith(errorOf, failures.advice),
    usualMeaningOf: meaningsIn(ports),
    reasons,
    switchWords,
  };
}

const namedError = (code: string, { chromium, firefox }: FailureKnowledge): NamedError | undefined =>
  engine === 'firefox' ? firefoxErrorOf(code, firefox) : chromiumErrorOf(code, chromium);
