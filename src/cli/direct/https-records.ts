import { isIpAddress } from '../../core/standards/ip-address.ts';
import { askDns } from './ask-dns.ts';
import { serviceBinding } from './service-binding.ts';

/** Number of the type (RFC 9460, section 14.1). */
const httpsType = 'UNKNOWN_65';

/** The HTTPS records of names, as zone files write them; null where DNS gives no answer about one of them. */
export async function httpsRecordsOf(names: readonly string[]): Promise<string[] | null> {
  const found = await Promise.all(names.filter((name) => !isIpAddress(name)).map(recordsOf));
  return found.every((records) => records !== null) ? found.flat() : null;
}

async function recordsOf(name: string): Promise<string[] | null> {
  const answers = await askDns(name, httpsType);
  if (answers === null) return null;
  // The library has no type of its own for them, and gives their content as it is; CNAME records stand beside.
  return (answers as readonly { readonly type: string; readonly data?: unknown }[])
    .filter(({ type }) => type === httpsType)
    .flatMap(({ data }) => (Buffer.isBuffer(data) ? `${name}. HTTPS ${serviceBinding(data)}` : []))
    .sort();
}
