import { SetByOrganisation } from './organisation.tsx';
import { useChange } from './use-change.tsx';

interface Props {
  readonly on: boolean;
  /** By an organisation. */
  readonly isSet: boolean;
}

/** The switch for all sites at once. */
export function EverySite({ on, isSet }: Props) {
  const { change, problem } = useChange();
  return (
    <section>
      <label>
        <input
          type="checkbox"
          checked={on}
          disabled={isSet}
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
      {isSet && <SetByOrganisation />}
      {problem}
    </section>
  );
}
