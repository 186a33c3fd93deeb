import { savedFileWords } from '../report/words.ts';
import { SiteSheet } from '../site/site-sheet.tsx';
import { siteWords } from '../site/words.ts';
import { Compared } from './compared.tsx';
import { htmlFile } from './html-file.ts';
import { markupOf } from './markup.ts';
import { printable } from './printable.ts';
import type { SiteOutput } from './site-output.ts';

interface Written {
  readonly output: SiteOutput;
  /** The style sheets of the report. */
  readonly styles: string;
}

/** Site checks for a person without a terminal. */
export function siteHtml({ output, styles }: Written): string {
  const [first] = output.sites;
  const title = first === undefined ? siteWords.title : `${first.host} · ${siteWords.title}`;
  return htmlFile({ title, body: markupOf(<SavedSites {...output} />), data: output, styles });
}

const SavedSites = ({ tool, sites, changes }: SiteOutput) => (
  <>
    <main>
      {sites.map((site, index) => (
        // A host may be there twice: for itself, and for another that it was checked in place of.
        <SiteSheet key={index} site={site} />
      ))}
      {changes !== undefined && <Compared changes={changes} />}
    </main>
    <footer class="quiet">{savedFileWords.writtenBy(printable(`${tool.name} ${tool.version}`))}</footer>
  </>
);
