import type { Finding } from '../../core/report.ts';
import { FindingView } from './finding-view.tsx';
import { Fold } from './fold.tsx';

/** What is wrong, worst first; then, folded, what was not seen, what is right and what does not apply. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const having = (...outcomes: readonly Finding['outcome'][]) =>
    findings.filter(({ outcome }) => outcomes.includes(outcome));
  const failures = having('fail');
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{failures.length === 0 ? 'Nothing to mend' : 'What to mend'}</h2>
      {failures.map((finding, index) => (
        <FindingView key={finding.rule} finding={finding} open={index === 0 && failures.length === 1} />
      ))}
      <Others title="Our own fault" findings={having('broken')} />
      <Others title="Not seen" findings={having('unknown')} />
      <Others title="Right" findings={having('pass')} />
      <Others title="Does not apply" findings={having('not-applicable')} />
    </section>
  );
}

function Others({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <Fold class="others" summary={`${title} (${findings.length})`}>
      {() => (
        <ul>
          {findings.map(({ rule, title: text, outcome, because }) => (
            <li key={rule}>
              {outcome === 'pass' ? text : rule}
              {because !== undefined && <span class="quiet">: {because}</span>}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}
