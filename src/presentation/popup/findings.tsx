import type { Finding } from '../../core/report.ts';
import { FindingView } from './finding-view.tsx';
import { OtherFindings } from './other-findings.tsx';

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
        <OtherFindings title="Our own fault" findings={having('broken')} />
        <OtherFindings title="Not seen" findings={unseen} />
        <OtherFindings title="Right" findings={having('pass')} />
        <OtherFindings title="Does not apply" findings={having('not-applicable')} />
      </div>
    </section>
  );
}

function headingOf(failures: readonly Finding[], unseen: number): string {
  if (failures.some(({ severity }) => severity !== 'info')) return 'What to mend';
  if (failures.length > 0) return 'Worth knowing';
  return unseen > 0 ? 'Nothing to mend in what was seen' : 'Nothing to mend';
}
