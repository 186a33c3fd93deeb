import { unnamed } from '../../core/baseline/faults.ts';
import { differenceBetween } from '../../core/history/difference.ts';
import type { KeptIssue, KeptReport } from '../../core/history/history-schema.ts';
import { history as words } from '../../words/en/history.ts';
import { Fold } from '../components/fold.tsx';
import { severityWords } from '../components/words.ts';
import { printable } from '../export/printable.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { ReadableText } from '../names/readable-text.tsx';
import { filled } from './filled.ts';

interface Props {
  readonly earlier: KeptReport;
  readonly later: KeptReport;
}

/** What is new, fixed and known, and what may only look so. */
export function DifferenceView({ earlier, later }: Props) {
  const difference = differenceBetween(earlier, later);
  return (
    <>
      {difference.reasons.map((reason) => (
        <p key={reason} class="reason-to-differ">
          {words.reasons[reason]}
        </p>
      ))}
      {(['new', 'fixed'] as const).map((change) =>
        difference[change].length === 0 ? (
          <p key={change} class="quiet none">
            {words.none[change]}
          </p>
        ) : (
          <Group key={change} change={change} issues={difference[change]} open />
        ),
      )}
      {(['unchecked', 'known'] as const).map((change) => (
        <Group key={change} change={change} issues={difference[change]} />
      ))}
    </>
  );
}

interface GroupProps {
  readonly change: keyof typeof words.groups;
  readonly issues: readonly KeptIssue[];
  readonly open?: boolean;
}

function Group({ change, issues, open = false }: GroupProps) {
  if (issues.length === 0) return null;
  return (
    <Fold
      class={`other change ${change}`}
      summary={<span class="change-name">{words.groups[change]}</span>}
      count={issues.length}
      open={open}
    >
      {() => (
        <ul>
          {issues.map((issue) => (
            <li key={issue.rule}>
              <p>
                <ReadableText text={issue.title} />{' '}
                <span class={`result ${issue.severity}`}>{severityWords[issue.severity]}</span>
              </p>
              <What what={issue.what} />
            </li>
          ))}
        </ul>
      )}
    </Fold>
  );
}

/** What stands for numbers in what is kept, as they change by themselves; in a selector it begins a name. */
const numbers = /#(?![\w-])/g;

/** Lines that a person reads of one issue. */
const fewLines = 5;

function What({ what }: { readonly what: readonly string[] }) {
  const named = what.filter((one) => one !== '' && one !== unnamed);
  const rest = named.length - fewLines;
  return (
    <>
      {named.slice(0, fewLines).map((one) => (
        <p key={one} class="what">
          <code>{printable(one).replace(numbers, '…')}</code>
          <ReadableNames of={one} />
        </p>
      ))}
      {rest > 0 && <p class="quiet">{filled(words.more, { count: rest })}</p>}
      {what.includes(unnamed) && <p class="quiet">{words.unnamed}</p>}
    </>
  );
}
