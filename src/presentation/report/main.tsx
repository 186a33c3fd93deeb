import { drawPage } from '../components/draw-page.tsx';
import { ReportPage } from './report-page.tsx';
import { isSample } from './samples.ts';

/**
 * `?tab=<id>` shows the report on that tab, as it changes, and `?sample=<name>` one that comes with the extension; without
 * either, the page waits for a saved report.
 */
const query = new URLSearchParams(location.search);
const asked = query.get('tab');
const sample = query.get('sample');
const tabId = asked !== null && /^\d+$/.test(asked) ? Number(asked) : undefined;

drawPage(<ReportPage tabId={tabId} {...(isSample(sample) ? { sample } : {})} />);
