import { browser } from '../../platform/browser.ts';
import { drawPage } from '../components/draw-page.tsx';
import { Popup } from './popup.tsx';

/** `?tab=<id>` shows another tab's report than that of the tab one looks at. */
const asked = new URLSearchParams(location.search).get('tab');
const tabId = asked === null ? await shownTab() : Number(asked);

if (tabId !== undefined) drawPage(<Popup tabId={tabId} />);

async function shownTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
