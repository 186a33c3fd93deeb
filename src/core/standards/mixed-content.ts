import type { Destination, InsecureRequest, Report } from '../report.ts';
import { isIpAddress } from './ip-address.ts';

/**
 * What a browser does by rule with an insecure request of a secure page (Mixed Content §3): `upgradeable` ones are
 * rewritten to HTTPS, `blockable` ones are refused. Where the browsers differ, their measured behaviour counts.
 */
export function categoryOf(
  destination: Destination,
  host: string,
  browser: Report['browser']['name'],
): InsecureRequest['category'] {
  switch (destination) {
    case 'image':
    case 'audio':
    case 'video':
      // Firefox upgrades IP-address hosts too; Chromium follows the specification and does not.
      return browser === 'chromium' && isIpAddress(host) ? 'blockable' : 'upgradeable';
    case 'favicon':
      return browser === 'firefox' ? 'upgradeable' : 'blockable';
    default:
      return 'blockable';
  }
}
