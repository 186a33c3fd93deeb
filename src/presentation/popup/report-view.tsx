import type { Report } from '../../core/report.ts';
import type { Decisions } from '../../core/settings/change.ts';
import { isAlways } from '../../core/settings/holding.ts';
import { OtherPorts } from '../components/other-ports.tsx';
import { Protection } from '../components/protection.tsx';
import { Requests } from '../components/requests.tsx';
import { Way } from '../components/way.tsx';
import { Actions } from './actions.tsx';
import { FailureView } from './failure-view.tsx';
import { Findings } from './findings.tsx';
import { Offer } from './offer.tsx';
import { SiteChoices } from './site-choices.tsx';
import { VerdictView } from './verdict-view.tsx';
import { WaitingView } from './waiting.tsx';
import { WaysOn } from './ways-on.tsx';

interface Props {
  readonly tabId: number;
  readonly report: Report;
  /** Undefined until they are read. */
  readonly decisions: Decisions | undefined;
}

/** A report as a person reads it: the verdict first, then why and what to do, then what it rests on. */
export function ReportView({ tabId, report, decisions }: Props) {
  const { connection } = report;
  const wasSeen = report.findings.length > 0 && report.verdict !== 'unsupported';
  return (
    <main data-verdict={report.verdict}>
      <VerdictView report={report} />
      {connection.pending && <WaitingView pending={connection.pending} summary={report.summary} />}
      {wasSeen && (
        <Offer
          tabId={tabId}
          upgrade={report.upgrade}
          connection={connection}
          isAlways={decisions !== undefined && isAlways(decisions, connection.host)}
        />
      )}
      {decisions && <SiteChoices {...{ tabId, report, decisions }} />}
      {decisions && <WaysOn {...{ tabId, report, decisions }} />}
      {connection.failure && <FailureView tabId={tabId} failure={connection.failure} />}
      {wasSeen && (
        <>
          <Findings findings={report.findings} diagnosed={connection.failure !== undefined} />
          <Requests tabId={tabId} requests={report.insecureRequests} />
          <Way hops={connection.hops} />
          <OtherPorts ports={report.ports} />
          {connection.scheme === 'https' && connection.failure === undefined && <Protection report={report} />}
        </>
      )}
      <Actions tabId={tabId} report={report} />
    </main>
  );
}
