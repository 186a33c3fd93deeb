import { watchPage } from '../watch/page.ts';
import { openBeside } from './open-report.ts';

/** Opens the page of watched sites beside the tab whose page is of that host, which is proposed. */
export const openWatch = (tabId: number, host: string): Promise<void> =>
  openBeside(tabId, `${watchPage}?host=${encodeURIComponent(host)}`);
