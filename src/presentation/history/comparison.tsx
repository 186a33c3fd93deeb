import { useState } from 'preact/hooks';
import type { KeptReport } from '../../core/history/history-schema.ts';
import { byVisit, visitOf } from '../../core/history/merged.ts';
import { history as words } from '../../words/en/history.ts';
import { DifferenceView } from './difference-view.tsx';
import { choiceWords } from './kept-words.ts';

/** What differs between any two reports on a page; at first, between the last two. */
export function Comparison({ reports }: { readonly reports: readonly KeptReport[] }) {
  const [chosen, setChosen] = useState<{ readonly one?: string; readonly other?: string }>({});
  const find = (visit: string | undefined, otherwise: number): KeptReport | undefined =>
    reports.find((report) => visitOf(report) === visit) ?? reports.at(otherwise);
  const [one, other] = [find(chosen.one, -2), find(chosen.other, -1)];
  if (one === undefined || other === undefined) return <p class="quiet">{words.needsTwo}</p>;
  const [earlier, later] = byVisit(one, other) < 0 ? [one, other] : [other, one];
  return (
    <>
      <p class="filters compared">
        <Choice
          label={words.compare}
          {...{ reports, chosen: one }}
          choose={(visit) => setChosen({ ...chosen, one: visit })}
        />
        <Choice
          label={words.with}
          {...{ reports, chosen: other }}
          choose={(visit) => setChosen({ ...chosen, other: visit })}
        />
      </p>
      {/* Each two have their own lists, folded as they are at first. */}
      <div key={`${visitOf(earlier)} ${visitOf(later)}`} class="difference">
        {earlier === later ? <p class="quiet">{words.same}</p> : <DifferenceView earlier={earlier} later={later} />}
      </div>
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly reports: readonly KeptReport[];
  readonly chosen: KeptReport;
  readonly choose: (visit: string) => void;
}

const Choice = ({ label, reports, chosen, choose }: ChoiceProps) => (
  <label>
    <span>{label}</span>{' '}
    <select value={visitOf(chosen)} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      {reports.toReversed().map((report) => (
        <option key={visitOf(report)} value={visitOf(report)}>
          {choiceWords(report)}
        </option>
      ))}
    </select>
  </label>
);
