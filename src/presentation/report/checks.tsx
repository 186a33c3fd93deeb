import { useState } from 'preact/hooks';
import type { Finding, Severity } from '../../core/report.ts';
import { severityWords } from '../components/words.ts';
import { CheckList } from './check-list.tsx';
import { findingMatches } from './matching.ts';
import { Section } from './section.tsx';
import { reportWords } from './words.ts';

interface Props {
  readonly findings: readonly Finding[];
  readonly search: string;
  /** Whether there is anything of which the severity matters. */
  readonly hasSeverity: boolean;
}

type Shown = keyof typeof reportWords.shown;

/** Every check, to be chosen from by outcome and severity. */
export function Checks({ findings, search, hasSeverity }: Props) {
  const [shown, setShown] = useState<Shown>('all');
  const [severity, setSeverity] = useState<Severity>();
  const matching = findings.filter(
    (finding) =>
      findingMatches(finding, search) &&
      (!hasSeverity || severity === undefined || finding.severity === severity) &&
      (shown === 'all' || shown === finding.outcome),
  );
  return (
    <Section title={reportWords.checks}>
      <p class="filters">
        <Choice label={reportWords.show} options={reportWords.shown} value={shown} onChange={setShown} />
        {hasSeverity && (
          <Choice
            label={reportWords.severity}
            options={{ any: reportWords.anySeverity, ...severityWords }}
            value={severity ?? 'any'}
            onChange={(chosen) => setSeverity(chosen === 'any' ? undefined : chosen)}
          />
        )}
      </p>
      {/* What is folded opens once: whoever asks for another outcome gets a list of its own. */}
      <CheckList key={shown} findings={matching} unfolded={shown === 'all' ? undefined : shown} />
    </Section>
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
