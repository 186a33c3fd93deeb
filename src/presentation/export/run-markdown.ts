import type { Changes } from '../../core/baseline/compare.ts';
import { markdownOf } from './markdown.ts';
import {
  type AuditOutput,
  changeCounts,
  comparedWords,
  judgedIn,
  judgedWords,
  overBudgetIn,
  overBudgetText,
} from './results.ts';
import { markdownCode, markdownText } from './safe-text.ts';

/** The reports of a run, with what it makes of them by a baseline or a configuration. */
export const formatMarkdown = (output: AuditOutput): string =>
  markdownOf(output, {
    ...(output.changes === undefined ? {} : { last: compared(output.changes) }),
    ofPage: (page) =>
      overBudgetIn(page).flatMap((over) => ['', `**Over budget**: ${markdownText(overBudgetText(over))}`]),
    ofFinding: (page, finding) => judgedWords(judgedIn(page, finding)),
  });

/** What is new and fixed since a baseline was written, as a section of Markdown. */
export const compared = (changes: Changes): string[] => [
  `## ${comparedWords.title}`,
  '',
  `${changeCounts(changes)}\\.`,
  ...(['new', 'fixed'] as const).flatMap((change) => {
    const faults = changes[change].map(({ severity, rule, page, what }) =>
      `- ${severity} · ${[rule, page, what].map(markdownCode).join(' ')}`.trimEnd(),
    );
    return faults.length === 0 ? [] : ['', `**${comparedWords[change]}**`, '', ...faults];
  }),
];
