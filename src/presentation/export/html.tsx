import { Fragment } from 'preact';
import { VerdictIcon } from '../components/verdict-icon.tsx';
import { verdictWords } from '../components/words.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { SavedSheet } from '../report/saved-sheet.tsx';
import { savedFileWords } from '../report/words.ts';
import { Compared } from './compared.tsx';
import { htmlFile } from './html-file.ts';
import { markupOf } from './markup.ts';
import { printable } from './printable.ts';
import type { AuditOutput, AuditResult } from './results.ts';

interface Written {
  readonly output: AuditOutput;
  /** What it was made from, as it was read or as it would be saved: the same text comes out of it again. */
  readonly data: unknown;
  /** The style sheets of the report. */
  readonly styles: string;
}

/** For a person without a terminal. */
export const formatHtml = ({ output, data, styles }: Written): string =>
  htmlFile({ title: titleOf(output.results), body: markupOf(<SavedFile output={output} />), data, styles });

function titleOf(results: readonly AuditResult[]): string {
  const [first] = results;
  if (first === undefined || results.length > 1) return savedFileWords.title;
  return `${'report' in first ? first.report.connection.host : first.requested} · ${savedFileWords.title}`;
}

function SavedFile({ output: { tool, results, changes } }: { readonly output: AuditOutput }) {
  return (
    <>
      <main>
        {results.length > 1 && <Contents results={results} />}
        {results.map((result, index) => (
          // Addresses that differ in their credentials only are written alike.
          <Fragment key={index}>
            {results.length > 1 && (
              <p class="of-page" id={anchorOf(index)}>
                <Visited result={result} />
                <Readable result={result} />
              </p>
            )}
            {'report' in result ? <SavedSheet {...result} /> : <NotAudited {...result} />}
          </Fragment>
        ))}
        {changes !== undefined && <Compared changes={changes} />}
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
          <span>
            <a href={`#${anchorOf(index)}`}>
              <Visited result={result} />
            </a>
            <Readable result={result} />
          </span>{' '}
          <span class="quiet">
            {'report' in result ? verdictWords[result.report.verdict] : savedFileWords.notAudited}
          </span>
        </li>
      ))}
    </ul>
  </nav>
);

/** What was requested and, where that led elsewhere, the page whose report it is. */
const Visited = ({ result }: { readonly result: AuditResult }) => <>{addressesOf(result).map(printable).join(' → ')}</>;
const Readable = ({ result }: { readonly result: AuditResult }) => <ReadableNames of={addressesOf(result).join(' ')} />;

function addressesOf(result: AuditResult): readonly string[] {
  // What was typed may be another spelling of the page's own address.
  const isLed = 'report' in result && result.report.url !== result.report.requestedUrl;
  return isLed ? [result.requested, result.report.url] : [result.requested];
}

const NotAudited = ({ requested, error }: Extract<AuditResult, { readonly error: string }>) => (
  <article data-verdict="unknown">
    <header>
      <h1>{savedFileWords.notAudited}</h1>
      <p class="host">
        {printable(requested)}
        <ReadableNames of={requested} />
      </p>
      <p class="summary">{printable(error)}</p>
    </header>
  </article>
);
