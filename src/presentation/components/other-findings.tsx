import type { Finding } from '../../core/report.ts';
import { ReadableText } from '../names/readable-text.tsx';
import { Fold } from './fold.tsx';
import { byReason } from './tally.ts';

interface Props {
  readonly title: string;
  readonly findings: readonly Finding[];
  readonly open?: boolean;
}

/** Findings that ask for nothing, folded away with their number. Those that share a reason stand under it. */
export function OtherFindings({ title, findings, open = false }: Props) {
  if (findings.length === 0) return null;
  return (
    <Fold class="other" summary={title} count={findings.length} open={open}>
      {() =>
        byReason(findings).map(([reason, those]) => (
          <div key={reason} class="reason">
            {reason !== '' && (
              <p>
                <ReadableText text={reason} />
              </p>
            )}
            <ul>
              {those.map(({ rule, name, title: text, outcome }) => (
                // The title of a rule that did not judge would claim that it passed.
                <li key={rule}>
                  <ReadableText text={outcome === 'pass' ? text : name} />
                </li>
              ))}
            </ul>
          </div>
        ))
      }
    </Fold>
  );
}
