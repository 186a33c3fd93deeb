import type { Look } from '../../core/report.ts';
import { isPlaintext } from '../../core/standards/address.ts';
import { otherAddressesOf } from '../../core/standards/other-addresses.ts';
import { isPublicSuffix } from '../../platform/abilities.ts';
import { record } from '../../recording/session.ts';
import { readTab } from '../../recording/tab-store.ts';
import { setProbeHeaders } from './probe-headers.ts';

/** How long each address may take to answer, in milliseconds. */
const patience = 3_000;

/**
 * Asks, because a person wants to know, what else answers of the site whose page did not come; of one whose page is
 * there, whether plain HTTP shows a page too. Resolves when all addresses have answered or run out of time; nothing is
 * remembered, so that one can look again after a repair.
 */
export async function takeSecondLook(tabId: number): Promise<void> {
  const [visit] = (await readTab(tabId)).visits;
  if (visit === undefined) return;
  const { url, failure } = visit;
  // The parent of a name below a public suffix is nobody's own.
  const addresses = otherAddressesOf(url).filter(
    (other) => (failure !== undefined || isPlaintext(other)) && !isPublicSuffix(new URL(other).hostname),
  );
  await setProbeHeaders();
  const looks = await Promise.all(addresses.map(async (other) => ({ url: other, state: await ask(other) })));
  await record(tabId, { type: 'second-look-taken', url, looks });
}

/** A redirect is not followed: it may lead to another site, and that something answers is all that is asked. */
async function ask(url: string): Promise<Look['state']> {
  try {
    const { type, body } = await fetch(url, {
      ...{ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'manual' },
      signal: AbortSignal.timeout(patience),
    });
    await body?.cancel();
    return type === 'opaqueredirect' ? 'redirected' : 'answered';
  } catch (error) {
    return error instanceof DOMException && error.name === 'TimeoutError' ? 'timeout' : 'failed';
  }
}
