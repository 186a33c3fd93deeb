import { drawPage } from '../components/draw-page.tsx';
import { ReportPage } from './report-page.tsx';

/** `?tab=<id>` shows the report on that tab, as it changes; without it, the page waits for a saved report. */
const asked = new URLSearchParams(location.search).get('tab');
const tabId = asked !== null && /^\d+$/.test(asked) ? Number(asked) : undefined;

drawPage(<ReportPage tabId={tabId} />);
