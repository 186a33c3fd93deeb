import { useState } from 'preact/hooks';
import type { Finding, Severity } from '../../core/report.ts';
import { FindingView } from '../components/finding-view.tsx';
import { OtherFindings } from '../components/other-findings.tsx';
import { having } from '../components/tally.ts';
import { rowWords, severityWords } from '../components/words.ts';
import { findingMatches } from './matching.ts';
import { reportWords } from './words.ts';

interface Props {
  readonly findings: readonly Finding[];
  readonly search: string;
}

type Shown = keyof typeof reportWords.shown;

/** Every check: the issues with fix and proof, and what was not checked with its reason. */
export function Checks({ findings, search }: Props) {
  const [shown, setShown] = useState<Shown>('all');
  const [severity, setSeverity] = useState<Severity>();
  const matching = findings.filter(
    (finding) => findingMatches(finding, search) && (severity === undefined || finding.severity === severity),
  );
  const of = (outcome: Finding['outcome']) => (shown === 'all' || shown === outcome ? having(matching, outcome) : []);
  const issues = of('fail');
  const others = (['broken', 'unknown', 'pass', 'not-applicable'] as const).map(
    (outcome) => [outcome, of(outcome)] as const,
  );
  const hasNone = issues.length === 0 && others.every(([, those]) => those.length === 0);
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">{reportWords.checks}</h2>
      <p class="filters">
        <Choice label={reportWords.show} options={reportWords.shown} value={shown} onChange={setShown} />
        <Choice
          label={reportWords.severity}
          options={{ any: reportWords.anySeverity, ...severityWords }}
          value={severity ?? 'any'}
          onChange={(chosen) => setSeverity(chosen === 'any' ? undefined : chosen)}
        />
      </p>
      {issues.map((finding) => (
        <FindingView key={finding.rule} finding={finding} open />
      ))}
      {hasNone && <p class="quiet">{reportWords.none}</p>}
      {others.map(([outcome, those]) => (
        <OtherFindings key={outcome} title={rowWords.groups[outcome]} findings={those} open={shown === outcome} />
      ))}
    </section>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly options: Readonly<Record<T, string>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  return (
    <label>
      {label} {/* The options are the keys, so what is chosen is one of them. */}
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value as T)}>
        {Object.entries<string>(options).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
