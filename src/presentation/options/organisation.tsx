import type { Managed } from '../../core/settings/policy.ts';
import { unusableIn } from '../../core/settings/unusable-policy.ts';
import { Locked } from '../components/locked.tsx';
import { unusableWords, organisationWords as words } from './words.ts';

/** Beside an option that an organisation has set. */
export const SetByOrganisation = () => <Locked>{words.set}</Locked>;

/** Whether an organisation has set anything, and what of it cannot be used. */
export function Organisation({ managed }: { readonly managed: Managed }) {
  const unusable = unusableIn(managed);
  const wholly = new Set(
    unusable.filter(({ setting, value }) => managed[setting] === value).map(({ setting }) => setting),
  );
  if (Object.keys(managed).length === 0) return null;
  return (
    <aside>
      {wholly.size < Object.keys(managed).length && <p>{words.some}</p>}
      {unusable.length > 0 && (
        <>
          <p>{words.unusable}</p>
          <ul aria-label={words.unusable}>
            {unusable.map(unusableWords).map((line) => (
              <li key={line}>
                <code>{line}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
