import type { ToldItem } from '../core/events.ts';
import { resolved } from './addresses.ts';
import { tell } from './outbox.ts';

/** Absolute addresses that may name a port, or credentials, which are told apart later. */
const withPort = /^\s*(http|ws)s?:\/\/[^/?#\\]*[:@]/i;

export const mayNamePort = (address: string): boolean => withPort.test(address.slice(0, 1_000));

/** Tells of an address that names a port of its own. */
export function tellPort(use: ToldItem<'ports'>['use'], address: string | null): void {
  if (address === null || !mayNamePort(address)) return;
  const url = resolved(address);
  if (!url) return;
  const { origin, port } = new URL(url);
  if (port !== '' && origin !== location.origin) tell('ports', `${use} ${origin}`, { origin, use });
}
