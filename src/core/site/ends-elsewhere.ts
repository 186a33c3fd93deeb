import { hostOf } from '../parse-url.ts';
import { type SiteEvidence, shownEnds, type VisitedEnd } from './site-evidence.ts';

/** The ends that show a site of none of these names; none where all ends lead to one other site, as after a move. */
export function endsElsewhere(evidence: Pick<SiteEvidence, 'ends'>, names: readonly string[]): readonly VisitedEnd[] {
  const shown = shownEnds(evidence);
  const targets = new Set(shown.map(({ report }) => hostOf(report.url)));
  return targets.size === 1 ? [] : shown.filter(({ report }) => !names.includes(hostOf(report.url)));
}
