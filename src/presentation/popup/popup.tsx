import { useReport } from '../components/use-report.ts';
import { useSettings } from '../use-settings.ts';
import { ReportView } from './report-view.tsx';

/** The popup of one tab. */
export function Popup({ tabId }: { readonly tabId: number }) {
  const report = useReport(tabId);
  const decisions = useSettings();
  if (report === undefined) return <main aria-busy="true" />;
  if (report instanceof Error) {
    return (
      <main>
        <p>This tab could not be read: {report.message}</p>
      </main>
    );
  }
  return <ReportView {...{ tabId, report, decisions }} />;
}
