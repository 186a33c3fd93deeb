import { shownAddress } from '../components/shown-address.ts';
import { causeLine, causeWords, pagesLine } from '../export/page-lines.ts';
import { printable } from '../export/printable.ts';
import { proofText } from '../export/proof-text.ts';
import type { JudgedSite } from '../export/site-output.ts';
import { siteWords } from './words.ts';

/** What is wrong with pages of a site, each cause once with how many of them have it. */
export const PageCauses = ({ pages }: { readonly pages: Omit<JudgedSite['pages'], 'results'> }) => (
  <>
    <p class="quiet">{pagesLine(pages)}</p>
    {pages.notes.map((note) => (
      <p key={note}>{printable(note)}</p>
    ))}
    <ul class="causes">
      {pages.causes.map((cause, index) => (
        // Two causes of one rule may read the same.
        <li key={index}>
          <strong>{printable(causeLine(cause, pages.audited))}</strong> <span class="quiet">{causeWords(cause)}</span>
          {cause.proof.map((proof) => (
            <p key={proofText(proof)}>{printable(proofText(proof))}</p>
          ))}
          <p class="quiet">
            {siteWords.example}: {shownAddress(cause.example)}
          </p>
        </li>
      ))}
    </ul>
  </>
);
