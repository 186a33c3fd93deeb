import type { Rule } from '../core/rule.ts';
import { rules } from '../core/rules/index.ts';
import { type Diagnose, diagnoseWith, type FailureKnowledge } from '../core/standards/failure.ts';
import { browser } from './browser.ts';
import { type KnowledgeFile, knowledgeFile } from './knowledge-file.ts';

/** What the worker needs only to report, and reads when it does. */
export interface Knowledge {
  /** Every rule with its words. */
  readonly rules: readonly Rule[];
  readonly failures: FailureKnowledge;
  readonly diagnose: Diagnose;
}

let known: Promise<Knowledge> | undefined;

/** Reads it once; the build has put it into a file of its own (`cli/build/knowledge-file.ts`). */
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
  const { rules: words, failures } = (await answer.json()) as KnowledgeFile;
  return {
    rules: rules.map((rule) => ({ ...rule, ...words[rule.id] })),
    failures,
    diagnose: diagnoseWith(failures),
  };
}
