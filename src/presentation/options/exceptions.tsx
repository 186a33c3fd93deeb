import { useState } from 'preact/hooks';
import { type ExceptionLength, exceptionLengths } from '../../core/settings/choices.ts';
import type { Decisions } from '../../core/settings/settings.ts';
import { lengthWords, remainingWords } from '../exception-words.ts';
import { AddSite } from './add-site.tsx';
import { SetByOrganisation } from './organisation.tsx';
import { SiteList } from './site-list.tsx';
import { useChange } from './use-change.tsx';

interface Props {
  readonly decisions: Decisions;
  readonly now: number;
}

/** Here is no tab that "this once" could be about. */
const lengths = exceptionLengths.filter((length) => length !== 'once');

/** The sites that are opened without HTTPS whatever else is chosen, and for how long still. */
export function Exceptions({ decisions: { settings, session, policy }, now }: Props) {
  const [length, setLength] = useState<ExceptionLength>('always');
  const { change, problem } = useChange();
  const isSet = policy?.exceptions !== undefined;
  const sites = [
    ...settings.exceptions.map((one) => ({ host: one.host, note: remainingWords(one, true, now) })),
    ...session.exceptions.map((one) => ({ host: one.host, note: remainingWords(one, false, now) })),
  ];
  return (
    <section aria-labelledby="exceptions">
      <h2 id="exceptions">Exceptions</h2>
      <p class="quiet">
        These are not upgraded to HTTPS. With *. in front, a name also covers all its subdomains: *.example.org
      </p>
      {isSet ? (
        <SetByOrganisation />
      ) : (
        <AddSite label="Add an exception" wild add={(host) => change({ type: 'exception', host, length })}>
          <label class="length">
            <span>How long</span>
            <select onChange={({ currentTarget }) => setLength(lengths[currentTarget.selectedIndex] ?? 'always')}>
              {lengths.map((one) => (
                <option key={one} selected={one === length}>
                  {lengthWords[one]}
                </option>
              ))}
            </select>
          </label>
        </AddSite>
      )}
      {problem}
      <SiteList
        name="exceptions"
        sites={sites}
        empty="None."
        {...(isSet ? {} : { remove: (host: string) => change({ type: 'no-exception', host }) })}
      />
    </section>
  );
}
