import { render } from 'preact';
import { ThisReader } from '../components/this-reader.tsx';
import { ReportPage } from './report-page.tsx';

/** `?tab=<id>` shows the report on that tab, as it changes; without it, the page waits for a saved report. */
const asked = new URLSearchParams(location.search).get('tab');
const tabId = asked !== null && /^\d+$/.test(asked) ? Number(asked) : undefined;

render(
  <ThisReader>
    <ReportPage tabId={tabId} />
  </ThisReader>,
  document.body,
);
