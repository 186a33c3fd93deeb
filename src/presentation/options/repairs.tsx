import type { Decisions } from '../../core/settings/settings.ts';
import { SetByOrganisation } from './organisation.tsx';
import { SiteList } from './site-list.tsx';
import { useChange } from './use-change.tsx';

/** The sites whose pages have their insecure requests moved to HTTPS. */
export function Repairs({ decisions: { settings, session, policy } }: { readonly decisions: Decisions }) {
  const { change, problem } = useChange();
  const isSet = policy?.repairs !== undefined;
  const sites = [
    ...settings.repairs.map((host) => ({ host, note: '' })),
    ...session.repairs.map((host) => ({ host, note: 'until the browser is closed' })),
  ];
  return (
    <section aria-labelledby="repairs">
      <h2 id="repairs">Fixed sites</h2>
      <p class="quiet">
        Insecure requests of their pages are upgraded to HTTPS. The popup offers this where the browser blocked
        something.
      </p>
      {isSet && <SetByOrganisation />}
      {problem}
      <SiteList
        name="fixed sites"
        sites={sites}
        empty="None."
        {...(isSet ? {} : { remove: (host: string) => change({ type: 'no-repair', host }) })}
      />
    </section>
  );
}
