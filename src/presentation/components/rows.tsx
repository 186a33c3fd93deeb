import type { Report } from '../../core/report.ts';
import { connectionWords } from './connection-words.ts';
import { Dotted } from './dotted.tsx';
import { FatesBar } from './fates-bar.tsx';
import { OtherFindings } from './other-findings.tsx';
import { OtherPorts } from './other-ports.tsx';
import { Protection } from './protection.tsx';
import { Requests } from './requests.tsx';
import { Row } from './row.tsx';
import { having, isPlaintextPage, whyRequestsUnseen } from './tally.ts';
import { Way } from './way.tsx';
import { rowWords } from './words.ts';

/** What the verdict rests on, a line each. */
export function Rows({ tabId, report }: { readonly tabId: number; readonly report: Report }) {
  const { connection, insecureRequests: requests } = report;
  const isEncrypted = connection.scheme === 'https' && connection.failure === undefined;
  const hasRequests = requests.items.length > 0 || requests.omitted > 0 || requests.unseen !== undefined;
  const isUnseen = !hasRequests && whyRequestsUnseen(report.findings) !== undefined;
  return (
    <div class="rows">
      {connection.failure === undefined && (
        <Row
          name={rowWords.requests}
          value={isUnseen ? rowWords.groups.unknown : <FatesBar requests={requests} none={noneWords(report)} />}
        >
          {hasRequests ? () => <Requests tabId={tabId} requests={requests} /> : undefined}
        </Row>
      )}
      <Redirects report={report} />
      {isEncrypted && (
        <Row name={rowWords.connection} value={<Dotted facts={connectionWords(report)} />}>
          {() => <Protection report={report} />}
        </Row>
      )}
      {connection.failure === undefined && <Ports report={report} />}
      <Checks report={report} />
    </div>
  );
}

const noneWords = (report: Report): string => (isPlaintextPage(report) ? rowWords.onlyPage : rowWords.noRequests);

function Redirects({ report }: { readonly report: Report }) {
  const { hops } = report.connection;
  if (hops.length === 0) return null;
  const schemes = hops.map(({ url }) => url.slice(0, url.indexOf(':')));
  const shown = schemes.length > 4 ? [...schemes.slice(0, 2), '…', ...schemes.slice(-1)] : schemes;
  return (
    <Row name={rowWords.redirects} value={schemes.length === 1 ? rowWords.noRedirects : shown.join(' › ')}>
      {() => <Way report={report} />}
    </Row>
  );
}

/** As many as fit beside the row's name. */
const mostPorts = 4;

function Ports({ report: { ports, connection } }: { readonly report: Report }) {
  const { items, omitted } = ports;
  if (items.length === 0) return <Row name={rowWords.ports} value={rowWords.onlyPort(connection.port)} />;
  // What the page leads to may lie on its own port, over the other scheme.
  const all = [...new Set([connection.port, ...items.map(({ port }) => port)])];
  const more = all.length > mostPorts || omitted > 0 ? ', …' : '';
  const isOnly = all.length === 1 && omitted === 0;
  return (
    <Row
      name={rowWords.ports}
      value={isOnly ? rowWords.onlyPort(connection.port) : `${all.slice(0, mostPorts).join(', ')}${more}`}
    >
      {() => <OtherPorts ports={ports} />}
    </Row>
  );
}

/** In the order in which a reader asks: what went wrong with us, what stays open, what is fine. */
const groups = ['broken', 'unknown', 'pass', 'not-applicable'] as const;

function Checks({ report: { findings } }: { readonly report: Report }) {
  const unchecked = having(findings, 'unknown').length + having(findings, 'broken').length;
  const words = [
    rowWords.passed(having(findings, 'pass').length),
    ...(unchecked > 0 ? [rowWords.unchecked(unchecked)] : []),
  ];
  return (
    <Row name={rowWords.checks} value={<Dotted facts={words} />}>
      {() =>
        groups.map((outcome) => (
          <OtherFindings key={outcome} title={rowWords.groups[outcome]} findings={having(findings, outcome)} />
        ))
      }
    </Row>
  );
}
