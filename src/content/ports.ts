import { resolved } from './addresses.ts';
import { tell } from './outbox.ts';
import { all, attribute } from './untampered.ts';

/** Absolute links read for their port; a page with more has told enough. */
const mostLinks = 5_000;

/** Absolute addresses that may name a port, which is told apart later. */
const withPort = /^\s*(?:https?|wss?):\/\/[^/?#\\]*:\d/i;

/** Tells of an address that names a port of its own. */
export function tellPort(use: 'resource' | 'link' | 'form', address: string | null): void {
  if (address === null || !withPort.test(address)) return;
  const url = resolved(address);
  if (url === undefined) return;
  const { origin, port } = new URL(url);
  if (port !== '' && origin !== location.origin) tell('ports', use + origin, { origin, use });
}

/** Reads the ports that links and forms lead to. */
export function scanPorts(root: Document | ShadowRoot): void {
  const links = all(root, 'a[href*="://"]');
  for (let index = 0; index < links.length && index < mostLinks; index++) {
    // The list has as many elements as it says.
    tellPort('link', attribute(links[index] as Element, 'href'));
  }
  for (const form of all(root, 'form[action*="://"]')) tellPort('form', attribute(form, 'action'));
  for (const button of all(root, '[formaction*="://"]')) tellPort('form', attribute(button, 'formaction'));
}
