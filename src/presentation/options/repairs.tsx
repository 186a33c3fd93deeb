import type { Decisions } from '../../core/settings/change.ts';
import { SiteList } from './site-list.tsx';
import { useChange } from './use-change.tsx';

/** The sites whose pages have their insecure requests moved to HTTPS. */
export function Repairs({ decisions: { settings, session } }: { readonly decisions: Decisions }) {
  const { change, problem } = useChange();
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
      {problem}
      <SiteList name="fixed sites" sites={sites} empty="None." remove={(host) => change({ type: 'no-repair', host })} />
    </section>
  );
}
