import { isPlain, withoutFragment } from '../core/standards/address.ts';
import { baseUriOf } from './untampered.ts';

/** The address a value stands for, as the browser resolves it; undefined for values that ask for nothing. */
export function resolved(value: string | null, base = baseUriOf(document)): string | undefined {
  const trimmed = value?.trim() ?? '';
  // These may be long, and ask for nothing.
  if (trimmed === '' || trimmed.startsWith('data:')) return undefined;
  try {
    return withoutFragment(new URL(trimmed, base).href);
  } catch {
    // Browsers ignore what is no address, and so do we.
    return undefined;
  }
}

/** The same where the address travels in clear; undefined for all others. */
export function plainAddress(value: string | null, base?: string): string | undefined {
  const url = resolved(value, base);
  return url !== undefined && isPlain(url) ? url : undefined;
}

/** Whether the base of relative addresses is insecure although the page is not: then every relative address is, too. */
export const hasPlainBase = (): boolean => location.protocol !== 'http:' && isPlain(baseUriOf(document));
