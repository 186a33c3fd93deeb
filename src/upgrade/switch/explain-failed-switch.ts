import { fill } from '../../core/say.ts';
import type { Explanation } from '../../core/switch/effect.ts';
import type { SwitchFailure } from '../../core/switch/switch.ts';
import type { ShowPrompt } from '../../platform/prompt.ts';
import { record } from '../../recording/session.ts';
import { type ReportTexts, reportTexts } from '../../reporting/report-texts.ts';
import { holdsPolicyFor } from '../probe/known-policies.ts';

/** Says why a switch failed, in a page and in its report. */
export async function explainFailedSwitch(
  tabId: number,
  { failed: { host, target, failure }, document, end }: Explanation,
  showPrompt: ShowPrompt,
): Promise<void> {
  const upgrade = { state: failure.state, target: `${new URL(target).origin}/` };
  record(tabId, { type: 'probe-answered', document, upgrade });
  const words = (await reportTexts()).words.switches;
  const warning = (await holdsPolicyFor(host)) ? ` ${words.suspicious}` : '';
  await showPrompt(tabId, document, {
    kind: 'failed',
    host,
    reason: `${reasonFor(failure, words)} ${words[end]}${warning}`,
  });
}

function reasonFor(failure: SwitchFailure, words: ReportTexts['words']['switches']): string {
  if ('summary' in failure) return failure.summary;
  return 'status' in failure ? fill(words['http-error'], () => String(failure.status)) : words[failure.state];
}
