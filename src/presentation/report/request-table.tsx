import { useMemo, useState } from 'preact/hooks';
import type { InsecureRequest, Report } from '../../core/report.ts';
import { ShowOnPage } from '../components/show-on-page.tsx';
import { shownAddress } from '../components/shown-address.ts';
import { outcomeWords } from '../components/words.ts';
import { printable } from '../export/printable.ts';
import { proofText } from '../export/proof-text.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { requestMatches } from './matching.ts';
import { columnsOf, isPlaced } from './request-columns.ts';
import { RequestsSummary } from './requests-summary.tsx';
import { Section } from './section.tsx';
import { most, windowOf } from './window-of.ts';
import { reportWords } from './words.ts';

interface Props {
  readonly report: Report;
  readonly search: string;
  readonly tabId: number | undefined;
}

/** All insecure requests in one table, of which only the rows in sight are drawn. */
export function RequestTable({ report, search, tabId }: Props) {
  const { items } = report.insecureRequests;
  const matching = useMemo(() => items.filter((item) => requestMatches(item, search)), [items, search]);
  const hasPlaces = useMemo(() => items.some(isPlaced), [items]);
  return (
    <Section title={reportWords.requests}>
      <RequestsSummary report={report}>
        {matching.length > 0 && <Table rows={matching} {...{ tabId, hasPlaces }} />}
        {matching.length > most && <p class="print-only">{reportWords.printed(most)}</p>}
        {matching.length === 0 && items.length > 0 && <p class="quiet">{reportWords.none}</p>}
      </RequestsSummary>
    </Section>
  );
}

interface TableProps {
  readonly rows: readonly InsecureRequest[];
  readonly tabId: number | undefined;
  /** Whether there is a column for places. */
  readonly hasPlaces: boolean;
}

function Table({ rows, tabId, hasPlaces }: TableProps) {
  const [top, setTop] = useState(0);
  const { first, last, before, after } = windowOf(rows.length, top);
  const columns = columnsOf(hasPlaces);
  return (
    <section
      class="table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
      tabIndex={0}
      aria-label={reportWords.table}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(([name, words]) => (
              <th key={name} scope="col" class={`column-${name}`}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap columns={columns.length} height={before} />}
          {rows.slice(first, last).map((request, index) => (
            <Row key={first + index} index={first + index} {...{ request, tabId, hasPlaces }} />
          ))}
          {after > 0 && <Gap columns={columns.length} height={after} />}
        </tbody>
      </table>
    </section>
  );
}

/** The room of the rows that are not drawn; nothing to read, nothing to reach. */
const Gap = ({ columns, height }: { readonly columns: number; readonly height: number }) => (
  <tr>
    <td colSpan={columns} class="gap" style={{ height }} />
  </tr>
);

/** Characters for which there is room in a cell: what is cut, CSS would cut at the end, where addresses differ. */
const room = { urlBesidePlace: 43, url: 68, place: 25 } as const;

interface RowProps {
  readonly index: number;
  readonly request: InsecureRequest;
  readonly tabId: number | undefined;
  readonly hasPlaces: boolean;
}

function Row({ index, request, tabId, hasPlaces }: RowProps) {
  const { url, destination, outcome, failed, count } = request;
  return (
    <tr aria-rowindex={index + 2}>
      <td class="outcome">
        {outcomeWords[outcome].short}
        {failed && ', failed'}
      </td>
      <td>{destination}</td>
      <td title={printable(url)}>
        <code>{shownAddress(url, hasPlaces ? room.urlBesidePlace : room.url)}</code>
        <ReadableNames of={url} />
      </td>
      {hasPlaces && <PlaceCell request={request} tabId={tabId} />}
      <td class="count">{count.toLocaleString('en')}</td>
    </tr>
  );
}

/** A button that leads to the element stands for its selector. */
function PlaceCell({ request: { element, source, frame }, tabId }: Pick<RowProps, 'request' | 'tabId'>) {
  const place = proofText({ ...(element && { selector: element.selector }), ...(source && { source }) });
  return (
    <td title={printable(place)}>
      {element !== undefined && tabId !== undefined ? (
        <>
          <ShowOnPage tabId={tabId} frame={frame} selector={element.selector} />
          {source && ` line ${source.line}:${source.column}`}
        </>
      ) : (
        <>
          <code>{shownAddress(place, room.place)}</code>
          <ReadableNames of={place} />
        </>
      )}
    </td>
  );
}
