import { Fragment } from 'preact';
import { VerdictIcon } from '../components/verdict-icon.tsx';
import { verdictWords } from '../components/words.ts';
import { SavedSheet } from '../report/saved-sheet.tsx';
import { savedFileWords } from '../report/words.ts';
import { carriedData } from './carried-data.ts';
import { markupOf } from './markup.ts';
import { printable } from './printable.ts';
import type { AuditOutput, AuditResult } from './results.ts';
import { htmlText } from './safe-text.ts';

interface Written {
  readonly output: AuditOutput;
  /** What it was made from, as it was read or as it would be saved: the same text comes out of it again. */
  readonly data: unknown;
  /** The style sheets of the report. */
  readonly styles: string;
}

/** For a person without a terminal: one file that loads nothing and runs nothing, and holds its own data. */
export function formatHtml({ output, data, styles }: Written): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${htmlText(titleOf(output.results))}</title>
<style>
${withoutComments(styles)}
</style>
</head>
<body>
${markupOf(<SavedFile output={output} />)}
${carriedData(data)}
</body>
</html>
`;
}

function titleOf(results: readonly AuditResult[]): string {
  const [first] = results;
  if (first === undefined || results.length > 1) return savedFileWords.title;
  return `${'report' in first ? first.report.connection.host : first.requested} · ${savedFileWords.title}`;
}

function SavedFile({ output: { tool, results } }: { readonly output: AuditOutput }) {
  return (
    <>
      <main>
        {results.length > 1 && <Contents results={results} />}
        {results.map((result, index) => (
          // The same address may have been asked for twice.
          <Fragment key={index}>
            {results.length > 1 && (
              <p class="of-page" id={anchorOf(index)}>
                {printable(result.requested)}
              </p>
            )}
            {'report' in result ? <SavedSheet report={result.report} /> : <NotAudited {...result} />}
          </Fragment>
        ))}
      </main>
      <footer class="quiet">{savedFileWords.writtenBy(printable(`${tool.name} ${tool.version}`))}</footer>
    </>
  );
}

const anchorOf = (index: number): string => `page-${index + 1}`;

/** Where a file has several reports, each with its verdict. */
const Contents = ({ results }: { readonly results: readonly AuditResult[] }) => (
  <nav class="contents" aria-label={savedFileWords.pages}>
    <h1>{savedFileWords.title}</h1>
    <ul>
      {results.map((result, index) => (
        <li key={anchorOf(index)} data-verdict={'report' in result ? result.report.verdict : 'unknown'}>
          <VerdictIcon verdict={'report' in result ? result.report.verdict : 'unknown'} />
          <a href={`#${anchorOf(index)}`}>{printable(result.requested)}</a>{' '}
          <span class="quiet">
            {'report' in result ? verdictWords[result.report.verdict] : savedFileWords.notAudited}
          </span>
        </li>
      ))}
    </ul>
  </nav>
);

const NotAudited = ({ requested, error }: Extract<AuditResult, { readonly error: string }>) => (
  <article data-verdict="unknown">
    <header>
      <h1>{savedFileWords.notAudited}</h1>
      <p class="host">{printable(requested)}</p>
      <p class="summary">{printable(error)}</p>
    </header>
  </article>
);

/** One sheet imports another, which is among them anyway. */
const withoutComments = (styles: string): string =>
  styles
    .replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g, '')
    .replace(/^@import .*;$/gm, '')
    .replace(/\n\s*/g, '\n')
    .trim();
