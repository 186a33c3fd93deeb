import type { Rule } from '../core/rule.ts';
import { rules } from '../core/rules/index.ts';
import { browser } from './browser.ts';
import { ruleTextsFile } from './rule-texts-file.ts';

type Words = Pick<Rule, 'text' | 'spec'>;

let worded: Promise<readonly Rule[]> | undefined;

/** Every rule with its words, which the build keeps in a file of their own (`cli/build/rule-texts.ts`). */
export function wordedRules(): Promise<readonly Rule[]> {
  worded ??= read().catch((error: unknown) => {
    worded = undefined;
    throw error;
  });
  return worded;
}

async function read(): Promise<readonly Rule[]> {
  const answer = await fetch(browser.runtime.getURL(ruleTextsFile));
  // The build writes the words of every rule into this file.
  const words = (await answer.json()) as Readonly<Record<string, Words>>;
  return rules.map((rule) => ({ ...rule, ...words[rule.id] }));
}
