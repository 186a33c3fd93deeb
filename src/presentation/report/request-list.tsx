import type { InsecureRequest, Report } from '../../core/report.ts';
import { Place } from '../components/place.tsx';
import { shownAddress } from '../components/shown-address.ts';
import { outcomeWords } from '../components/words.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { columnsOf, isPlaced } from './request-columns.ts';
import { RequestsSummary } from './requests-summary.tsx';
import { Section } from './section.tsx';
import { reportWords } from './words.ts';

/** Rows of a page that is read without a script: more than anyone reads, and few enough to open at once. */
const mostRows = 1_000;

/** The insecure requests, each with what can be said of it on as many lines as that takes. */
export function RequestList({ report }: { readonly report: Report }) {
  const { items } = report.insecureRequests;
  const hasPlaces = items.some(isPlaced);
  return (
    <Section title={reportWords.requests}>
      <RequestsSummary report={report}>
        {items.length > 0 && (
          <table class="request-list">
            <thead>
              <tr>
                {columnsOf(hasPlaces).map(([name, words]) => (
                  <th key={name} scope="col" class={`column-${name}`}>
                    {words}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.slice(0, mostRows).map((request, index) => (
                // Nothing ever changes in a file.
                <Row key={index} request={request} hasPlaces={hasPlaces} />
              ))}
            </tbody>
          </table>
        )}
        {items.length > mostRows && <p class="quiet">{reportWords.inData(items.length - mostRows)}</p>}
      </RequestsSummary>
    </Section>
  );
}

function Row({ request, hasPlaces }: { readonly request: InsecureRequest; readonly hasPlaces: boolean }) {
  const { url, destination, outcome, failed, count, element, source, frame, redirectedFrom } = request;
  return (
    <tr>
      <td>
        {outcomeWords[outcome].short}
        {failed && ', failed'}
      </td>
      <td>{destination}</td>
      <td>
        <code>{shownAddress(url, 400)}</code>
        <ReadableNames of={url} />
        {redirectedFrom !== undefined && (
          <span class="place">
            redirected from {shownAddress(redirectedFrom, 200)}
            <ReadableNames of={redirectedFrom} />
          </span>
        )}
        {!frame.top && (
          <span class="place">
            in the frame {shownAddress(frame.url, 200)}
            <ReadableNames of={frame.url} />
          </span>
        )}
      </td>
      {hasPlaces && (
        <td>
          <Place selector={element?.selector} source={source} />
        </td>
      )}
      <td class="count">{count.toLocaleString('en')}</td>
    </tr>
  );
}
