import { browser } from '../../platform/browser.ts';
import { drawPage } from '../components/draw-page.tsx';
import { FailedPage } from './failed-page.tsx';

const query = new URLSearchParams(location.search);
const url = query.get('url') ?? '';
const tab = await browser.tabs.getCurrent();

// Whoever puts this address together by hand learns nothing here, and goes nowhere.
if (/^http:/.test(url) && URL.canParse(url) && tab?.id !== undefined) {
  document.title = `No HTTPS: ${new URL(url).hostname}`;
  const known = { bound: query.has('hsts'), loop: query.has('loop'), isPrivate: tab.incognito };
  drawPage(<FailedPage tabId={tab.id} url={url} {...known} />);
}
