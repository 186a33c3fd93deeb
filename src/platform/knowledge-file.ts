import type { Rule } from '../core/rule.ts';
import type { FailureKnowledge } from '../core/standards/failure.ts';

/** Where the build puts what is needed only for a report, in the extension's folder. */
export const knowledgeFile = 'knowledge.json';

/** What stands in the file. */
export interface KnowledgeFile {
  /** The words of each rule, by its id. */
  readonly rules: Readonly<Record<string, Pick<Rule, 'text' | 'spec'>>>;
  readonly failures: FailureKnowledge;
}
