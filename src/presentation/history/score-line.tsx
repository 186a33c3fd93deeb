import type { KeptReport } from '../../core/history/history-schema.ts';
import type { Verdict } from '../../core/report.ts';
import { history as words } from '../../words/en/history.ts';
import { verdictWords } from '../components/words.ts';
import { filled } from './filled.ts';
import { choiceWords, visitedAt } from './kept-words.ts';

/** Pixels from the top for the highest and for the lowest score; the style sheet gives the drawing its height. */
const [top, bottom] = [9, 63];

/** As the toolbar's icons, each verdict has a shape of its own: disc, ring, triangle, square, cross. */
const marks: Readonly<Record<Verdict, string>> = {
  secure: 'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z',
  local: 'M-3.500 0a3.500 3.500 0 1 0 7 0a3.500 3.500 0 1 0-7 0z',
  warning: 'M0-5.500 6 5H-6z',
  insecure: 'M-4.500-4.500h9v9h-9z',
  failed: 'm-4-4 8 8m0-8-8 8',
  unsupported: '',
  unknown: '',
};

/** The score of each visit to a page, joined by a line; a visit without a score stands at the bottom, joined to none. */
export function ScoreLine({ reports }: { readonly reports: readonly KeptReport[] }) {
  const [first, last] = [reports[0], reports.at(-1)];
  if (first === undefined || last === undefined) return null;
  const points = reports.map((report, index) => ({
    report,
    x: `${(2.5 + (95 * index) / Math.max(1, reports.length - 1)).toFixed(2)}%`,
    y: bottom - ((bottom - top) * (report.score ?? 0)) / 100,
  }));
  const scores = reports.map(({ score, verdict }) =>
    score === null ? filled(words.noScore, { verdict: verdictWords[verdict] }) : score,
  );
  return (
    <figure class="score-line">
      <figcaption>{words.score}</figcaption>
      <div class="plot">
        <span class="scale" aria-hidden="true">
          <span>100</span>
          <span>0</span>
        </span>
        <svg role="img" aria-label={filled(words.line, { count: reports.length, scores: scores.join(', ') })}>
          {[top, bottom].map((y) => (
            <line key={y} class="edge" x1="0" x2="100%" y1={y} y2={y} />
          ))}
          {points.map(({ report, x, y }, index) => {
            const next = points[index + 1];
            if (next === undefined || report.score === null || next.report.score === null) return null;
            return <line key={report.at} class="step" x1={x} y1={y} x2={next.x} y2={next.y} />;
          })}
          {points.map(({ report, x, y }) => (
            <svg key={report.at} x={x} y={y} class={report.verdict}>
              <title>{choiceWords(report)}</title>
              <path d={marks[report.verdict]} />
            </svg>
          ))}
        </svg>
      </div>
      <p class="ends quiet">
        <span>{visitedAt(first)}</span>
        <span>{visitedAt(last)}</span>
      </p>
    </figure>
  );
}
