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
            Public sites with a name, on the usual port. What is on this computer, on a local network or on a port of
            its own stays as it is. Where HTTPS does not work, you are told, and asked.
          </span>
        </span>
      </label>
      {problem}
    </section>
  );
}
