import type { Finding } from '../../core/report.ts';
import { FindingView } from '../components/finding-view.tsx';
import { OtherFindings } from '../components/other-findings.tsx';

/** What is wrong, worst first; then, folded, what was not seen, what is right and what does not apply. */
export function Findings({
  findings,
  diagnosed,
}: {
  readonly findings: readonly Finding[];
  readonly diagnosed: boolean;
}) {
  const having = (outcome: Finding['outcome']) => findings.filter((finding) => finding.outcome === outcome);
  const failures = having('fail');
  const unseen = having('unknown');
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{headingOf(failures, unseen.length)}</h2>
      {failures.map((finding) => (
        <FindingView key={finding.rule} finding={finding} open={failures.length === 1 && !diagnosed} />
      ))}
      <div class="others">
        <OtherFindings title="Internal error" findings={having('broken')} />
        <OtherFindings title="Could not be checked" findings={unseen} />
        <OtherFindings title="Passed" findings={having('pass')} />
        <OtherFindings title="Not applicable" findings={having('not-applicable')} />
      </div>
    </section>
  );
}

function headingOf(failures: readonly Finding[], unseen: number): string {
  if (failures.some(({ severity }) => severity !== 'info')) return 'Issues';
  if (failures.length > 0) return 'Worth knowing';
  return unseen > 0 ? 'No issues found in what could be checked' : 'No issues found';
}
