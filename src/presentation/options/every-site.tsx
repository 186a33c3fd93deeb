import { useChange } from './use-change.tsx';

/** The switch for all sites at once. */
export function EverySite({ on }: { readonly on: boolean }) {
  const { change, problem } = useChange();
  return (
    <section>
      <label>
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => void change({ type: 'every-site', on: currentTarget.checked })}
        />
        <span>
          <strong>Open every site over HTTPS</strong>
          <span class="quiet">
            For public sites with a host name, on the default port. This computer, local networks and other ports are
            left as they are. If HTTPS does not work, you are told why and asked what to do.
          </span>
        </span>
      </label>
      {problem}
    </section>
  );
}
