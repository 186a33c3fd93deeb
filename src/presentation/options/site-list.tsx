import { useState } from 'preact/hooks';
import { HostName } from '../names/host-name.tsx';
import { readableName } from '../names/readable-name.ts';

interface Props {
  /** What the list is of, for who cannot see the heading above it. */
  readonly name: string;
  readonly sites: readonly { readonly host: string; readonly note: string }[];
  readonly empty: string;
  /** Absent where the list cannot be changed. */
  readonly remove?: (host: string) => Promise<unknown>;
}

/** More sites than these are searched rather than read. */
const fewSites = 8;
/** Sites that are drawn at once. */
const mostDrawn = 100;

/** Sites by name, with a search where there are many, and a button to remove each. */
export function SiteList({ name, sites, empty, remove }: Props) {
  const [sought, setSought] = useState('');
  if (sites.length === 0) return <p class="quiet">{empty}</p>;
  const found = sites
    .filter(({ host }) => [host, readableName(host) ?? ''].some((name) => name.includes(sought.trim().toLowerCase())))
    .toSorted((a, b) => (a.host < b.host ? -1 : 1));
  return (
    <>
      {sites.length > fewSites && (
        <label class="search">
          <span>Search {sites.length.toLocaleString('en')} sites</span>
          <input type="search" value={sought} onInput={({ currentTarget }) => setSought(currentTarget.value)} />
        </label>
      )}
      <ul aria-label={name}>
        {found.slice(0, mostDrawn).map(({ host, note }) => (
          <li key={`${host} ${note}`}>
            <span>
              <code>
                <HostName host={host} />
              </code>{' '}
              {note !== '' && <span class="quiet">{note}</span>}
            </span>
            {remove !== undefined && (
              <button type="button" aria-label={`Remove ${host}`} onClick={() => void remove(host)}>
                Remove
              </button>
            )}
          </li>
        ))}
      </ul>
      <p class="quiet" role="status">
        {found.length === 0 && `None of them has “${sought}” in its name.`}
        {found.length > mostDrawn &&
          `and ${(found.length - mostDrawn).toLocaleString('en')} more. Search for the one you mean.`}
      </p>
    </>
  );
}
