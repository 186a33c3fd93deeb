import { Fold } from '../components/fold.tsx';
import { Proofs } from '../components/proofs.tsx';
import { shownAddress } from '../components/shown-address.ts';
import { severityWords } from '../components/words.ts';
import { pagesLine } from '../export/page-lines.ts';
import { printable } from '../export/printable.ts';
import type { JudgedSite } from '../export/site-output.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { ReadableText } from '../names/readable-text.tsx';
import { siteWords } from './words.ts';

type Pages = Omit<JudgedSite['pages'], 'results'>;

/** What is wrong with pages of a site, each cause once with how many of them have it. */
export const PageCauses = ({ pages }: { readonly pages: Pages }) => (
  <>
    <p class="quiet">{pagesLine(pages)}</p>
    {pages.notes.map((note) => (
      <p key={note}>{printable(note)}</p>
    ))}
    <ul class="causes">
      {pages.causes.map((cause, index) => (
        // Two causes of one rule may read the same.
        <li key={index}>
          <CauseView cause={cause} audited={pages.audited} />
        </li>
      ))}
    </ul>
  </>
);

interface Props {
  readonly cause: Pages['causes'][number];
  readonly audited: number;
}

/** As an issue of one page is shown, but that the steps are in the report on a page. */
const CauseView = ({ cause: { severity, change, title, pages, proof, example }, audited }: Props) => (
  <Fold
    class={`finding ${severity}`}
    open
    summary={
      <>
        <span class="title">
          <ReadableText text={title} />
        </span>{' '}
        <span class="severity">{[severityWords[severity], ...(change === undefined ? [] : [change])].join(' · ')}</span>
      </>
    }
  >
    {() => (
      <div class="body">
        <p>{siteWords.pagesOf(pages, audited)}</p>
        <Proofs finding={{ proof, omitted: 0 }} />
        <p class="quiet">
          {siteWords.audit} <Page url={example} /> {siteWords.forTheSteps}
        </p>
      </div>
    )}
  </Fold>
);

/** A saved report may say anything, so that only an address of the web is a link. */
function Page({ url }: { readonly url: string }) {
  const shown = (
    <>
      {shownAddress(url)}
      <ReadableNames of={url} />
    </>
  );
  if (!/^https?:\/\//.test(url)) return shown;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {shown}
    </a>
  );
}
