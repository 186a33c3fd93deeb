import type { FailureKnowledge } from '../core/failures/failure.ts';
import type { GapReasons } from '../core/observe/gap-reasons.ts';
import type { Rule } from '../core/rule.ts';
import type { AlternatePorts } from '../core/standards/alternate-ports.ts';
import type { SwitchWords } from '../core/switch/words.ts';

/** Where the build puts what is needed only for a report, in the extension's folder. */
export const knowledgeFile = 'knowledge.json';

/** What stands in the file. */
export interface KnowledgeFile {
  /** What each rule says, by its id; what it does is in the worker. */
  readonly rules: Readonly<Record<string, Pick<Rule, 'group' | 'severity' | 'text' | 'spec'>>>;
  readonly failures: FailureKnowledge;
  readonly ports: AlternatePorts;
  readonly reasons: GapReasons;
  readonly switchWords: SwitchWords;
}
