import type { Managed } from '../../core/settings/policy.ts';
import { unusableIn } from '../../core/settings/unusable-policy.ts';
import { unusableWords, organisationWords as words } from './words.ts';

/** Beside an option that an organisation has set. */
export const SetByOrganisation = () => (
  <p class="set">
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5 7V5a3 3 0 0 1 6 0v2M3.5 7h9v6.5h-9z" />
    </svg>
    {words.set}
  </p>
);

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
