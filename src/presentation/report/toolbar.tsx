import type { ComponentChildren } from 'preact';
import type { Report } from '../../core/report.ts';
import { send } from '../../platform/send.ts';
import { copyReport, outputOf, saveAs, saveReport } from '../components/take-along.ts';
import { Task } from '../components/task.tsx';
import { formatHtml } from '../export/html.ts';
import { formatMarkdown } from '../export/markdown.ts';
import { reportWords } from './words.ts';

interface Props {
  readonly report: Report;
  readonly tabId: number | undefined;
  readonly children: ComponentChildren;
}

/** What can be done with the report as a whole. */
export function Toolbar({ report, tabId, children }: Props) {
  return (
    <div class="toolbar">
      {tabId !== undefined && report.actions?.includes('deep-audit') && (
        <Task label={reportWords.deepAudit} busyLabel="Auditing…" strong work={() => send('deep-audit', { tabId })} />
      )}
      <Task label={reportWords.copy} doneLabel={reportWords.copied} work={() => copyReport(report)} />
      <Task label={reportWords.saveJson} work={() => saveReport(report)} />
      <Task
        label={reportWords.saveHtml}
        work={() => saveAs(formatHtml(outputOf(report)), 'text/html', report, 'html')}
      />
      <Task
        label={reportWords.saveMarkdown}
        work={() => saveAs(formatMarkdown(outputOf(report)), 'text/markdown', report, 'md')}
      />
      <Task label={reportWords.print} work={async () => print()} />
      {children}
    </div>
  );
}
