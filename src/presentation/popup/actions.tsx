import type { Report } from '../../core/report.ts';
import { wantedOrigins } from '../../platform/abilities.ts';
import { browser } from '../../platform/browser.ts';
import { send } from '../../platform/send.ts';
import { Task } from '../components/task.tsx';
import { useAccess } from '../components/use-access.ts';
import { formatMarkdown } from '../export/markdown.ts';
import { jsonText } from '../export/safe-text.ts';

interface Props {
  readonly tabId: number;
  readonly report: Report;
}

/** The ways out of what was not seen, the deep audit, and the report to take along. */
export function Actions({ tabId, report }: Props) {
  const isPage = /^https?:/.test(report.url);
  const wasSeen = report.findings.length > 0 && report.verdict !== 'unsupported';
  const hasAccess = useAccess(report.url);
  // Without access a browser may not even tell the tab's address.
  const needsAccess = hasAccess === false && (isPage || report.verdict === 'unknown');
  const needsReload = hasAccess === true && isPage && hidesItsWay(report);
  return (
    <footer>
      {needsAccess && (
        <Task label="Grant access" strong work={() => browser.permissions.request({ origins: wantedOrigins })} />
      )}
      {needsReload && (
        <Task
          label="Reload to audit"
          strong={!wasSeen}
          work={() => browser.tabs.reload(tabId, { bypassCache: true })}
        />
      )}
      {isPage && wasSeen && report.verdict !== 'failed' && (
        <Task label="Run deep audit" busyLabel="Auditing…" work={() => send('deep-audit', { tabId })} />
      )}
      {report.findings.some(({ rule, outcome }) => rule === 'future-mixed-content' && outcome === 'fail') && (
        <Task label="Check its hosts over HTTPS" busyLabel="Checking…" work={() => send('ask-hosts', { tabId })} />
      )}
      {report.findings.some(({ rule, reasonCode }) => rule === 'unredirected-http' && reasonCode === 'notChecked') && (
        <Task
          label="Check whether http:// redirects"
          busyLabel="Checking…"
          work={() => send('second-look', { tabId })}
        />
      )}
      {hidesCookies(report) && (
        <Task label="Check cookies" work={() => browser.permissions.request({ permissions: ['cookies'] })} />
      )}
      {report.findings.length > 0 && (
        <>
          <Task label="Copy report" doneLabel="Copied" work={() => navigator.clipboard.writeText(markdownOf(report))} />
          <Task label="Save as JSON" work={() => save(report)} />
        </>
      )}
      <Task label="Options" work={() => browser.runtime.openOptionsPage()} />
    </footer>
  );
}

/** A cache or a service worker may have answered; only a reload that goes past both shows what the site sends. */
const hidesItsWay = ({ findings, connection }: Report): boolean =>
  connection.failure === undefined &&
  (findings.length === 0 ||
    findings.some(({ outcome, group }) => outcome === 'unknown' && (group === 'redirects' || group === 'headers')));

/** In Chromium only a deep audit shows what responses set; names and attributes are also in the browser's store. */
const hidesCookies = ({ browser: { name }, mode, connection, findings }: Report): boolean =>
  name === 'chromium' &&
  mode === 'passive' &&
  connection.failure === undefined &&
  connection.scheme === 'https' &&
  findings.some(({ rule, outcome }) => rule === 'insecure-cookie' && outcome === 'unknown');

function markdownOf(report: Report): string {
  const { name, version } = browser.runtime.getManifest();
  return formatMarkdown({ tool: { name, version }, results: [{ requested: report.requestedUrl, report }] });
}

/** The address of the download ends with the popup; taken back earlier, it could end before the download begins. */
async function save(report: Report): Promise<void> {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([jsonText(report)], { type: 'application/json' }));
  link.download = `portcullis-${report.connection.host || 'report'}.json`;
  link.click();
}
