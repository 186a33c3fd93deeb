import type { Finding } from '../../core/report.ts';
import { FindingView } from '../components/finding-view.tsx';
import { OtherFindings } from '../components/other-findings.tsx';
import { having } from '../components/tally.ts';
import { rowWords } from '../components/words.ts';
import { reportWords } from './words.ts';

interface Props {
  readonly findings: readonly Finding[];
  /** Of the outcomes that are folded away at first, the one that is not. */
  readonly unfolded?: Finding['outcome'] | undefined;
  /** What is said of an issue beside its severity. */
  readonly notesOf?: ((finding: Finding) => readonly string[]) | undefined;
}

/** The issues with fix and proof, and the other checks by what came of them, each with its reason. */
export function CheckList({ findings, unfolded, notesOf }: Props) {
  if (findings.length === 0) return <p class="quiet">{reportWords.none}</p>;
  return (
    <>
      {having(findings, 'fail').map((finding) => (
        <FindingView key={finding.rule} finding={finding} notes={notesOf?.(finding)} open />
      ))}
      {(['broken', 'unknown', 'pass', 'not-applicable'] as const).map((outcome) => (
        <OtherFindings
          key={outcome}
          title={rowWords.groups[outcome]}
          findings={having(findings, outcome)}
          open={outcome === unfolded}
        />
      ))}
    </>
  );
}
