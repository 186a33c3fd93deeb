import { mayBePlain, pageBase, plainAddress, resolved } from './addresses.ts';
import { tellPort } from './ports.ts';
import { tellOf } from './tell-of.ts';
import { attribute } from './untampered.ts';

/**
 * Reads the insecure addresses that nothing fetches by itself: links of people, the base, what a `meta` element names. What
 * other links are for is the worker's to say.
 */
export function readReference(element: Element, name: string): void {
  const href = attribute(element, 'href');
  const told = (kind: string, address = href): void => {
    const url = plainAddress(address);
    if (url) tellOf(element, 'references', { url, kind: kind.slice(0, 40) });
  };
  // One that another comes before, a policy refuses, or is no HTML, is nobody's base.
  if (name === 'base' && mayBePlain(pageBase())) told(name);
  if (name === 'meta') {
    const content = attribute(element, 'content') ?? '';
    told(attribute(element, 'property') ?? '', content);
    if (/^refresh$/i.test(attribute(element, 'http-equiv') ?? ''))
      told('refresh', /^\s*[\d.]+\s*[\s;,]\s*(?:url\s*=\s*)?["']?([^"']*)/i.exec(content.slice(0, 2_000))?.[1]);
  }
  if (name === 'a' || name === 'area') {
    tellPort('link', href);
    const url = resolved(href ?? '') ?? 'about:';
    const { hostname, pathname, username, password } = new URL(url);
    if (username || password) tellOf(element, 'references', { url, kind: 'credentials' });
    if (attribute(element, 'download') !== null || saved.test(pathname)) told('download');
    else if (bareName(hostname) === bareName(location.hostname)) told('link');
  }
}

/** Files that browsers save by their kind. */
const saved = /\.(apk|deb|dmg|exe|gz|iso|msi|pkg|rpm|zip)$/i;

/** A name with the root's dot is the same name. */
const bareName = (hostname: string): string => hostname.replace(/\.$/, '');
