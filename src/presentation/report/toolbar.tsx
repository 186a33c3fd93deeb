import type { ComponentChildren } from 'preact';
import type { Report } from '../../core/report.ts';
import { browser } from '../../platform/browser.ts';
import { send } from '../../platform/send.ts';
import { openSiteCheck } from '../components/open-site-check.ts';
import { openWatch } from '../components/open-watch.ts';
import { copyReport, outputOf, saveAs } from '../components/take-along.ts';
import { Task } from '../components/task.tsx';
import { useIsPrivate } from '../components/use-is-private.ts';
import { formatMarkdown } from '../export/run-markdown.ts';
import { jsonText } from '../export/safe-text.ts';
import { wantsReload } from '../popup/hero-actions.ts';
import type { Saved } from './read-saved.ts';
import { reportWords } from './words.ts';

interface Props {
  readonly report: Report;
  readonly tabId: number | undefined;
  /** What the report was read from, where that is a file: saved again, it is the same. */
  readonly saved: Saved | undefined;
  readonly children: ComponentChildren;
}

/** What can be done with the report as a whole. */
export function Toolbar({ report, tabId, saved, children }: Props) {
  const isPrivate = useIsPrivate(tabId);
  const { output, data } = saved ?? { output: outputOf(report), data: report };
  const mayReload = wantsReload(report);
  return (
    <div class="toolbar">
      {tabId !== undefined && mayReload && (
        <Task label={reportWords.reload} strong work={() => browser.tabs.reload(tabId, { bypassCache: true })} />
      )}
      {tabId !== undefined && report.actions?.includes('check-ports') && (
        <Task label={reportWords.checkPorts} busyLabel="Checking…" work={() => send('second-look', { tabId })} />
      )}
      {tabId !== undefined && report.actions?.includes('deep-audit') && (
        <Task
          label={reportWords.deepAudit}
          busyLabel="Auditing…"
          strong={!mayReload}
          work={() => send('deep-audit', { tabId })}
        />
      )}
      {tabId !== undefined && !isPrivate && /^https?:/.test(report.url) && (
        <>
          <Task label={reportWords.checkSite} work={() => openSiteCheck(tabId, report.connection.host)} />
          <Task label={reportWords.watchSite} work={() => openWatch(tabId, report.connection.host)} />
        </>
      )}
      <Task label={reportWords.copy} doneLabel={reportWords.copied} work={() => copyReport(report)} />
      {/* biome-ignore lint/a11y/useSemanticElements: nothing of this is a form. */}
      <span class="save" role="group" aria-label={reportWords.save}>
        <span aria-hidden="true">{reportWords.save}</span>
        <Task
          label={reportWords.saveHtml}
          work={async () => {
            // Loaded when it is wanted: most readers save nothing.
            const [{ formatHtml }, { fileStyles }] = await Promise.all([
              import('../export/html.tsx'),
              import('./file-styles.ts'),
            ]);
            await saveAs(formatHtml({ output, data, styles: fileStyles }), 'text/html', report, 'html');
          }}
        />
        <Task label={reportWords.saveJson} work={() => saveAs(jsonText(data), 'application/json', report, 'json')} />
        <Task
          label={reportWords.saveMarkdown}
          work={() => saveAs(formatMarkdown(output), 'text/markdown', report, 'md')}
        />
      </span>
      <Task label={reportWords.print} work={async () => print()} />
      {children}
    </div>
  );
}
