import type { GapCode } from '../evidence.ts';
import type { Report } from '../report.ts';
import { refusesInsecure } from '../standards/csp.ts';
import { isLeaf } from '../standards/media-type.ts';
import type { Visit } from '../visit.ts';

/**
 * What a browser hides from extensions but for a deep audit; nothing where there can be nothing of the kind: in a page
 * over HTTP, where everything is unencrypted anyway, in what is no document, and under a policy that refuses it all.
 */
export function unseenIn(
  { url, mode, navigation }: Visit,
  browser: Report['browser']['name'],
): { readonly unseen?: GapCode } {
  const headers = navigation?.answer?.headers ?? [];
  if (mode === 'deep' || !url.startsWith('https:') || isLeaf(headers)) return {};
  const isRefused = headers.some(
    ({ name, value }) =>
      name === 'content-security-policy' && hidden.every((directive) => refusesInsecure(value, [directive])),
  );
  return isRefused ? {} : { unseen: browser === 'chromium' ? 'hiddenByChromium' : 'hiddenByFirefox' };
}

/** Policies' names for what may be hidden. */
const hidden = ['connect-src', 'img-src', 'media-src', 'font-src', 'script-src', 'style-src', 'worker-src'] as const;
