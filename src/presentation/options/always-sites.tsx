import type { Decisions } from '../../core/settings/change.ts';
import { AddSite } from './add-site.tsx';
import { SiteList } from './site-list.tsx';
import { useChange } from './use-change.tsx';

/** The sites that are opened over HTTPS one by one. */
export function AlwaysSites({ decisions: { settings, session } }: { readonly decisions: Decisions }) {
  const { change, problem } = useChange();
  const sites = [
    ...settings.always.map((host) => ({ host, note: '' })),
    ...session.always.map((host) => ({ host, note: 'until the browser is closed' })),
  ];
  return (
    <section aria-labelledby="always">
      <h2 id="always">Sites that are always opened over HTTPS</h2>
      <p class="quiet">Each name counts separately: www.example.org and example.org are different sites.</p>
      <AddSite label="Add a site" add={(host) => change({ type: 'always', host, on: true })} />
      {problem}
      <SiteList
        name="always opened over HTTPS"
        sites={sites}
        empty="None yet. The bar and the popup have a button for it on HTTP pages."
        remove={(host) => change({ type: 'always', host, on: false })}
      />
    </section>
  );
}
