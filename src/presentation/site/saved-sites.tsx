import type { ComponentChildren } from 'preact';
import type { SiteOutput } from '../export/site-output.ts';
import { SaveSites } from './save-sites.tsx';
import { SiteSheet } from './site-sheet.tsx';

interface Props {
  readonly output: SiteOutput;
  /** What else can be opened. */
  readonly children: ComponentChildren;
}

/** The checks of sites that a file holds. */
export const SavedSites = ({ output, children }: Props) => (
  <main>
    {output.sites.map((site, index) => (
      // A host may be there twice: for itself, and for another that it was checked in place of.
      <SiteSheet key={index} site={site}>
        {index === 0 && (
          <div class="toolbar">
            <SaveSites output={output} />
            {children}
          </div>
        )}
      </SiteSheet>
    ))}
  </main>
);
