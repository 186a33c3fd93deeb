import { engine } from '../platform/abilities.ts';
import { watchAuthentication } from './authentication.ts';
import { watchCookies } from './cookies.ts';
import { watchDocuments } from './documents.ts';
import { watchDownloads } from './downloads.ts';
import { watchErrorPageWords } from './error-page-words.ts';
import { watchInsecureRequests } from './insecure-requests.ts';
import { watchLeafCertificate } from './leaf-certificate.ts';
import { watchNavigation } from './navigation.ts';
import { watchSecurityInfo } from './security-info.ts';
import type { Sink } from './sink.ts';
import { watchSocketPorts } from './socket-ports.ts';
import { watchViolationReports } from './violation-reports.ts';

/** Registers every listener that tells what the browser does, before it returns. */
export function watchBrowser(sink: Sink): void {
  watchNavigation(sink);
  watchDocuments(sink);
  watchAuthentication(sink);
  watchDownloads(sink);
  watchInsecureRequests(sink);
  if (engine === 'firefox') watchCookies(sink);
  (engine === 'firefox' ? watchSecurityInfo : watchLeafCertificate)(sink);
  watchSocketPorts(sink);
  watchErrorPageWords(sink);
  watchViolationReports(sink);
}
