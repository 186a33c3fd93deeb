import { withActions } from '../../core/possible-actions.ts';
import { useAccess } from '../components/use-access.ts';
import { useIsPrivate } from '../components/use-is-private.ts';
import { useReport } from '../components/use-report.ts';
import { useSettings } from '../use-settings.ts';
import { ReportView } from './report-view.tsx';
import { popupWords } from './words.ts';

interface Props {
  readonly tabId: number;
  /** Beside the page, where it stays. */
  readonly isPanel?: boolean;
}

/** The popup of one tab. */
export function Popup({ tabId, isPanel = false }: Props) {
  const seen = useReport(tabId);
  const decisions = useSettings();
  const isPrivate = useIsPrivate(tabId);
  const hasAccess = useAccess(seen === undefined || seen instanceof Error ? '' : seen.url);
  if (seen === undefined) return <main aria-busy="true" />;
  if (seen instanceof Error) {
    return (
      <main>
        <p class="unread">{popupWords.unread(seen.message)}</p>
      </main>
    );
  }
  const report = withActions(seen, { hasAccess, decisions, tab: { id: tabId, isPrivate } });
  return <ReportView {...{ tabId, report, decisions, isPrivate, isPanel }} />;
}
