import type { InsecureRequest, InsecureRequests, Outcome } from '../../core/report.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { Fold } from './fold.tsx';
import { Place } from './place.tsx';
import { OpenLine, ShowOnPage } from './show-on-page.tsx';
import { shownAddress } from './shown-address.ts';
import { outcomeWords, requestWords } from './words.ts';

interface Props {
  readonly tabId: number;
  readonly requests: InsecureRequests;
}

/** The insecure requests of the page, grouped by what the browser did with them. */
export function Requests({ tabId, requests: { items, omitted, unseen } }: Props) {
  // The record names every outcome, so its keys are all of them.
  const outcomes = Object.keys(outcomeWords) as Outcome[];
  return (
    <>
      <div class="request-groups">
        {outcomes.map((outcome) => (
          <Group
            key={outcome}
            tabId={tabId}
            outcome={outcome}
            items={items.filter((item) => item.outcome === outcome)}
          />
        ))}
      </div>
      {unseen !== undefined && <p class="quiet hidden-part">{unseen}</p>}
      {omitted > 0 && (
        <p class="omitted quiet">and {omitted.toLocaleString('en')} more, left out to keep the report short</p>
      )}
    </>
  );
}

/** A popup is no place for thousands; the full report has them all. */
const most = 50;

interface GroupProps {
  readonly tabId: number;
  readonly outcome: Outcome;
  readonly items: readonly InsecureRequest[];
}

function Group({ tabId, outcome, items }: GroupProps) {
  if (items.length === 0) return null;
  const { title, meaning } = outcomeWords[outcome];
  return (
    <Fold class={`requests ${outcome}`} summary={title} count={items.reduce((sum, { count }) => sum + count, 0)}>
      {() => (
        <>
          <p class="quiet">{meaning}</p>
          <ul>
            {items.slice(0, most).map((item) => (
              <Request key={`${item.frame.url} ${item.destination} ${item.url}`} tabId={tabId} request={item} />
            ))}
            {items.length > most && <li class="quiet">{requestWords.more(items.length - most)}</li>}
          </ul>
        </>
      )}
    </Fold>
  );
}

function Request({ tabId, request }: { readonly tabId: number; readonly request: InsecureRequest }) {
  const { url, destination, failed, count, element, source, frame, redirectedFrom, queries } = request;
  return (
    <li>
      <span class="destination">{destination}</span> <code>{shownAddress(url)}</code>
      <ReadableNames of={url} />
      {count > 1 && (
        <span class="quiet">
          {' '}
          {count.toLocaleString('en')} times
          {queries !== undefined && `, with ${queries.toLocaleString('en')} different queries`}
        </span>
      )}
      {failed && <strong> did not load over HTTPS</strong>}
      {redirectedFrom !== undefined && (
        <span class="place">
          redirected from {shownAddress(redirectedFrom, 56)}
          <ReadableNames of={redirectedFrom} />
        </span>
      )}
      <Place selector={element?.selector} source={source} />
      <span class="tools">
        <OpenLine source={source} />
        {element !== undefined && <ShowOnPage tabId={tabId} frame={frame} selector={element.selector} />}
      </span>
      {!frame.top && (
        <span class="place">
          in the frame {shownAddress(frame.url, 56)}
          <ReadableNames of={frame.url} />
        </span>
      )}
    </li>
  );
}
