import type { Decisions } from '../../core/settings/settings.ts';
import { AddSite } from './add-site.tsx';
import { SetByOrganisation } from './organisation.tsx';
import { SiteList } from './site-list.tsx';
import { useChange } from './use-change.tsx';

/** The sites that are opened over HTTPS one by one. */
export function AlwaysSites({ decisions: { settings, session, policy } }: { readonly decisions: Decisions }) {
  const { change, problem } = useChange();
  const isSet = policy?.always !== undefined;
  const sites = [
    ...settings.always.map((host) => ({ host, note: '' })),
    ...session.always.map((host) => ({ host, note: 'until the browser is closed' })),
  ];
  return (
    <section aria-labelledby="always">
      <h2 id="always">Sites that are always opened over HTTPS</h2>
      <p class="quiet">Each name counts separately: www.example.org and example.org are different sites.</p>
      {isSet ? (
        <SetByOrganisation />
      ) : (
        <AddSite label="Add a site" add={(host) => change({ type: 'always', host, on: true })} />
      )}
      {problem}
      <SiteList
        name="always opened over HTTPS"
        sites={sites}
        empty={isSet ? 'None.' : 'None yet. The bar and the popup have a button for it on HTTP pages.'}
        {...(isSet ? {} : { remove: (host: string) => change({ type: 'always', host, on: false }) })}
      />
    </section>
  );
}
