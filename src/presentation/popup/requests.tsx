import type { InsecureRequest, Listed, Outcome } from '../../core/report.ts';
import { Fold } from './fold.tsx';
import { Place } from './place.tsx';
import { shownAddress } from './shown-address.ts';
import { outcomeWords } from './words.ts';

/** The insecure requests of the page, grouped by what the browser did with them. */
export function Requests({ requests: { items, omitted } }: { readonly requests: Listed<InsecureRequest> }) {
  if (items.length === 0 && omitted === 0) return null;
  // The record names every outcome, so its keys are all of them.
  const outcomes = Object.keys(outcomeWords) as Outcome[];
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">Insecure requests</h2>
      <div class="request-groups">
        {outcomes.map((outcome) => (
          <Group key={outcome} outcome={outcome} items={items.filter((item) => item.outcome === outcome)} />
        ))}
      </div>
      {omitted > 0 && <p class="omitted quiet">and {omitted} more, left out to keep the report short</p>}
    </section>
  );
}

function Group({ outcome, items }: { readonly outcome: Outcome; readonly items: readonly InsecureRequest[] }) {
  if (items.length === 0) return null;
  const { title, meaning } = outcomeWords[outcome];
  return (
    <Fold class={`requests ${outcome}`} summary={title} count={items.length}>
      {() => (
        <>
          <p class="quiet">{meaning}</p>
          <ul>
            {items.map((item) => (
              <Request key={`${item.frame.url} ${item.destination} ${item.url}`} request={item} />
            ))}
          </ul>
        </>
      )}
    </Fold>
  );
}

function Request({
  request: { url, destination, count, element, source, frame },
}: {
  readonly request: InsecureRequest;
}) {
  return (
    <li>
      <span class="destination">{destination}</span> <code>{shownAddress(url)}</code>
      {count > 1 && <span class="quiet"> {count} times</span>}
      <Place selector={element?.selector} source={source} />
      {!frame.top && <span class="place">in the frame {shownAddress(frame.url, 56)}</span>}
    </li>
  );
}
