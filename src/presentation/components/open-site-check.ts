import { siteCheckPage } from '../site/page.ts';
import { openBeside } from './open-report.ts';

/** Opens the check of a host's site beside the tab whose page is of that host. */
export const openSiteCheck = (tabId: number, host: string): Promise<void> =>
  openBeside(tabId, `${siteCheckPage}?host=${encodeURIComponent(host)}`);
