import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { withoutBrackets } from '../../core/standards/ip-address.ts';

/** An IP address that a host resolves to. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** The addresses of a host as this computer resolves it; none where it cannot be resolved. `instead` stands for every host. */
export async function resolveHost(host: string, instead: string | undefined): Promise<readonly ResolvedAddress[]> {
  const name = withoutBrackets(instead ?? host);
  if (isIP(name) !== 0) return [{ address: name, family: familyOf(isIP(name)) }];
  const found = await lookup(name, { all: true }).catch(() => []);
  const unique = new Map(found.map(({ address, family }) => [address, family]));
  return [...unique].map(([address, family]) => ({ address, family: familyOf(family) }));
}

const familyOf = (family: number): 4 | 6 => (family === 6 ? 6 : 4);
