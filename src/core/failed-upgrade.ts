import { parseUrl } from './parse-url.ts';
import { isPlaintext } from './standards/address.ts';
import type { Visit } from './visit.ts';

/** Our own page about an upgrade that failed, by its path in the extension. */
export const failurePage = 'src/presentation/failed/index.html';

export const isFailurePage = (url: string): boolean =>
  /^(chrome|moz)-extension:/.test(url) && url.includes(failurePage);

/**
 * The address over HTTP that was asked for, when a navigation failed because an extension had upgraded it. What fails
 * at another host, further on the way, would have failed without the upgrade too.
 */
export function upgradedFrom({ failure, navigation }: Visit): string | undefined {
  const hops = navigation?.hops ?? [];
  const from = hops[hops.findLastIndex(({ kind }) => kind === 'extension') - 1]?.url ?? '';
  if (failure === undefined || !isPlaintext(from)) return undefined;
  return hostOf(from) === hostOf(hops.at(-1)?.url ?? '') ? from : undefined;
}

const hostOf = (url: string): string | undefined => parseUrl(url)?.hostname;
