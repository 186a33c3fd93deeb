import { useMemo, useState } from 'preact/hooks';
import type { InsecureRequest, Report } from '../../core/report.ts';
import { ShowOnPage } from '../components/show-on-page.tsx';
import { shownAddress } from '../components/shown-address.ts';
import { outcomeWords } from '../components/words.ts';
import { printable } from '../export/printable.ts';
import { proofText } from '../export/proof-text.ts';
import { ReadableNames } from '../names/readable-names.tsx';
import { requestMatches } from './matching.ts';
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
export function RequestTable({ report: { insecureRequests: requests, findings }, search, tabId }: Props) {
  const { items } = requests;
  const matching = useMemo(() => items.filter((item) => requestMatches(item, search)), [items, search]);
  return (
    <Section title={reportWords.requests}>
      <RequestsSummary requests={requests} findings={findings}>
        {matching.length > 0 && <Table rows={matching} tabId={tabId} />}
        {matching.length > most && <p class="print-only">{reportWords.printed(most)}</p>}
        {matching.length === 0 && items.length > 0 && <p class="quiet">{reportWords.none}</p>}
      </RequestsSummary>
    </Section>
  );
}

function Table({ rows, tabId }: { readonly rows: readonly InsecureRequest[]; readonly tabId: number | undefined }) {
  const [top, setTop] = useState(0);
  const { first, last, before, after } = windowOf(rows.length, top);
  const { columns } = reportWords;
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
            {Object.entries(columns).map(([name, words]) => (
              <th key={name} scope="col" class={`column-${name}`}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} />}
          {rows.slice(first, last).map((request, index) => (
            <Row key={first + index} index={first + index} request={request} tabId={tabId} />
          ))}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </section>
  );
}

/** The room of the rows that are not drawn; nothing to read, nothing to reach. */
const Gap = ({ height }: { readonly height: number }) => (
  <tr>
    <td colSpan={5} class="gap" style={{ height }} />
  </tr>
);

interface RowProps {
  readonly index: number;
  readonly request: InsecureRequest;
  readonly tabId: number | undefined;
}

function Row({ index, request, tabId }: RowProps) {
  const { url, destination, outcome, failed, count, element, source, frame } = request;
  const place = proofText({
    ...(element === undefined ? {} : { selector: element.selector }),
    ...(source === undefined ? {} : { source }),
  });
  return (
    <tr aria-rowindex={index + 2}>
      <td class="outcome">
        {outcomeWords[outcome].short}
        {failed && ', failed'}
      </td>
      <td>{destination}</td>
      <td title={printable(url)}>
        <code>{shownAddress(url, 90)}</code>
        <ReadableNames of={url} />
      </td>
      <td title={printable(place)}>
        {element !== undefined && tabId !== undefined ? (
          <ShowOnPage tabId={tabId} frame={frame} selector={element.selector} />
        ) : null}{' '}
        {place !== '' && <code>{shownAddress(place, 48)}</code>}
        <ReadableNames of={place} />
      </td>
      <td class="count">{count}</td>
    </tr>
  );
}
